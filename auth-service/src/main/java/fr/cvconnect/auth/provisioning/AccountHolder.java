package fr.cvconnect.auth.provisioning;

import fr.cvconnect.auth.account.Account;
import fr.cvconnect.auth.account.AccountRole;
import io.smallrye.mutiny.Uni;

/** What an account was opened for: one bean per role, in the package that requests its accounts. */
public interface AccountHolder {
  AccountRole role();

  /**
   * Publishes the fact that had to wait for the account; called once per account, in the
   * transaction that marks it open.
   */
  Uni<Void> opened(Account account);

  /**
   * Whether the account may sign in, as far as that depends on what it was opened for. Must not
   * load what {@link #opened} locks: it would not be read again.
   */
  Uni<Boolean> admits(Account account);
}
