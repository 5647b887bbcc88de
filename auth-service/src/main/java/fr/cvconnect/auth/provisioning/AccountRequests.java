package fr.cvconnect.auth.provisioning;

import fr.cvconnect.auth.account.Account;
import fr.cvconnect.auth.account.Accounts;
import fr.cvconnect.auth.pending.PendingConfig;
import fr.cvconnect.auth.pending.PendingLoop;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Where accounts are asked for, and where it is said that what they may do has changed: in the
 * caller's transaction, so with the reason for it, or not at all.
 */
@ApplicationScoped
public class AccountRequests {
  private final Accounts accounts;
  private final Provisionings provisionings;
  private final AccountProvisioning provisioning;
  private final PendingLoop loop;
  private final PendingConfig config;

  AccountRequests(
      Accounts accounts,
      Provisionings provisionings,
      AccountProvisioning provisioning,
      PendingLoop loop,
      PendingConfig config) {
    this.accounts = accounts;
    this.provisionings = provisionings;
    this.provisioning = provisioning;
    this.loop = loop;
    this.config = config;
  }

  /** Asks for an account that does not exist yet. */
  public Uni<Void> request(Account account) {
    return accounts.persistAndFlush(account).chain(() -> align(account.id()));
  }

  /** An account that was requested. */
  public Uni<Account> find(String accountId) {
    return accounts.findById(accountId);
  }

  /** Has the account in Keycloak made what it has to be. */
  public Uni<Void> align(String accountId) {
    return provisionings.add(accountId);
  }

  /** The same for all accounts of a merchant. */
  public Uni<Void> alignAllOf(String merchantId) {
    return provisionings.addAllOf(merchantId);
  }

  /**
   * Its holder is choosing a password. Should that break off, what is left of it is done after a
   * while, unless it has ended in one of the two ways below.
   */
  public Uni<Void> choosingPassword(String accountId) {
    return provisionings.addChoosing(accountId, config.choiceAtMost());
  }

  /**
   * Its holder chose a password: what wrong ones blocked is to be lifted, and its sessions end.
   *
   * @param wasLockedOut whether they had blocked it when the password was set
   */
  public Uni<Void> passwordChosen(String accountId, boolean wasLockedOut) {
    return provisionings
        .forgetChoosing(accountId)
        .chain(() -> provisionings.addPasswordChosen(accountId, wasLockedOut));
  }

  /** Nothing came of it. */
  public Uni<Void> noPasswordChosen(String accountId) {
    return provisionings.forgetChoosing(accountId);
  }

  /**
   * Does what is committed for one account before anything else goes on, as its holder is about to
   * sign in. That is waited for only so long, and it goes on then; what fails is left to the loop.
   */
  public Uni<Void> now(String accountId) {
    return toItsEnd(provisioning.doFor(accountId))
        .ifNoItem()
        .after(config.answerAfter())
        .recoverWithItem(false)
        .onFailure()
        .recoverWithItem(false)
        .replaceWithVoid();
  }

  /** Whoever stops waiting does not cancel it: it would leave its transaction open. */
  private static Uni<Boolean> toItsEnd(Uni<Boolean> work) {
    return Uni.createFrom()
        .emitter(answer -> work.subscribe().with(answer::complete, answer::fail));
  }

  /** Says that this was committed just now, so that the accounts do not wait for a tick. */
  public void soon() {
    loop.wake();
  }
}
