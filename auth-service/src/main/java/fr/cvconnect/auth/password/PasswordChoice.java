package fr.cvconnect.auth.password;

import fr.cvconnect.auth.AuthProblem;
import fr.cvconnect.auth.account.Account;
import fr.cvconnect.auth.keycloak.KeycloakAccounts;
import fr.cvconnect.auth.link.LinkToken;
import fr.cvconnect.auth.link.PasswordLinks;
import fr.cvconnect.auth.provisioning.AccountRequests;
import fr.cvconnect.events.MachineTime;
import fr.cvconnect.events.outbox.Transactions;
import fr.cvconnect.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/**
 * The holder of a link chooses the account's password.
 *
 * <p>A password is not stored here, so nobody but its holder can try again. Therefore Keycloak
 * takes it while the link is locked, and the link is used up only with the commit that follows:
 * whatever fails on the way, the same link and password may be sent again. Everything that needs no
 * password (to lift what wrong ones blocked, to end the sessions, to publish it) is pending from
 * the same commit on, and is done however often it takes; the answer waits for it a moment only, so
 * that it comes before the gateway says that there is none. Should it break off once Keycloak has
 * the password, and nobody send it again, the row that was committed before has that done too.
 */
@ApplicationScoped
class PasswordChoice {
  private final Transactions transactions;
  private final PasswordLinks links;
  private final AccountRequests accounts;
  private final KeycloakAccounts keycloak;
  private final InstantSource machineTime;

  PasswordChoice(
      Transactions transactions,
      PasswordLinks links,
      AccountRequests accounts,
      KeycloakAccounts keycloak,
      @MachineTime InstantSource machineTime) {
    this.transactions = transactions;
    this.links = links;
    this.accounts = accounts;
    this.keycloak = keycloak;
    this.machineTime = machineTime;
  }

  Uni<Void> choose(String token, String password) {
    PasswordRule.check(password);
    if (!LinkToken.isOne(token)) {
      throw noLink();
    }
    LinkToken link = new LinkToken(token);
    return transactions
        .run(() -> accountOf(link).call(account -> begin(account, password)))
        .call(account -> end(link, account, password))
        .chain(account -> accounts.now(account.id()));
  }

  private Uni<Void> begin(Account account, String password) {
    PasswordRule.checkFor(account, password);
    return accounts.choosingPassword(account.id());
  }

  /** What is refused has not become anything; of all else nobody knows yet. */
  private Uni<Account> end(LinkToken link, Account account, String password) {
    return transactions
        .run(() -> accountOf(link).call(locked -> choose(locked, password)))
        .onFailure(ProblemException.class)
        .call(() -> transactions.run(() -> accounts.noPasswordChosen(account.id())));
  }

  private Uni<Account> accountOf(LinkToken token) {
    return links
        .lock(token, machineTime.instant())
        .onItem()
        .ifNull()
        .failWith(PasswordChoice::noLink)
        .chain(link -> accounts.find(link.accountId()));
  }

  private Uni<Void> choose(Account account, String password) {
    return keycloak
        .setPassword(account, password)
        .call(wasLockedOut -> links.forget(account.id()))
        .chain(wasLockedOut -> accounts.passwordChosen(account.id(), wasLockedOut));
  }

  private static ProblemException noLink() {
    return new ProblemException(
        AuthProblem.PASSWORD_LINK_NOT_FOUND, "It was used, or is too old: ask for another.");
  }
}
