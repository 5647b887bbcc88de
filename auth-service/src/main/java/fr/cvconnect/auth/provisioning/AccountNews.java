package fr.cvconnect.auth.provisioning;

import fr.cvconnect.auth.account.Account;
import io.smallrye.mutiny.Uni;

/** Who is told what became of an account in Keycloak, in the transaction that notes it. */
public interface AccountNews {
  /** What wrong passwords had blocked is unblocked, since its holder chose a new one. */
  Uni<Void> unblocked(Account account);
}
