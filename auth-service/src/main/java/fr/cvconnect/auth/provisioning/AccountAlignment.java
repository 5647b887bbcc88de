package fr.cvconnect.auth.provisioning;

import fr.cvconnect.auth.account.Account;
import fr.cvconnect.auth.keycloak.KeycloakAccounts;
import fr.cvconnect.auth.mail.MailKind;
import fr.cvconnect.auth.mail.Mails;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Makes an account in Keycloak what it has to be by now, whichever request it is done for, and
 * publishes the first time that it stands.
 */
@ApplicationScoped
class AccountAlignment {
  private static final Logger LOG = Logger.getLogger(AccountAlignment.class);

  private final KeycloakAccounts keycloak;
  private final List<AccountHolder> holders;
  private final AccountNews news;
  private final Mails mails;
  private final InstantSource clock;

  AccountAlignment(
      KeycloakAccounts keycloak,
      @All List<AccountHolder> holders,
      AccountNews news,
      Mails mails,
      InstantSource clock) {
    this.keycloak = keycloak;
    this.holders = holders;
    this.news = news;
    this.mails = mails;
    this.clock = clock;
  }

  /**
   * In Keycloak: it stands, and signs in or does not. Says whether that unblocked what wrong
   * passwords had blocked, in this attempt or an earlier one.
   */
  Uni<Boolean> inKeycloak(Provisioning due, Account account) {
    Uni<Boolean> lifted =
        due.isPasswordChosen()
            ? keycloak.liftLockout(account).map(now -> now || due.wasLockedOut())
            : Uni.createFrom().item(false);
    return lifted.call(() -> align(account));
  }

  private Uni<Void> align(Account account) {
    return holderOf(account)
        .admits(account)
        .map(admitted -> admitted && !account.isBlocked())
        .chain(
            admitted ->
                keycloak
                    .align(account, admitted)
                    .invoke(() -> LOG.infof("account %s: %s", account.id(), state(admitted))));
  }

  private static String state(boolean admitted) {
    return admitted ? "stands in Keycloak" : "is shut out in Keycloak";
  }

  /**
   * Here, afterwards: an account that was not open is, the fact may be known, and its holder is
   * mailed the way in; or that it is unblocked may be known.
   */
  Uni<Void> here(Account account, boolean lifted) {
    if (!account.isOpen()) {
      account.open(clock.instant());
      return holderOf(account)
          .opened(account)
          .chain(() -> mails.write(account, MailKind.FIRST_PASSWORD));
    }
    return lifted ? news.unblocked(account) : Uni.createFrom().voidItem();
  }

  private AccountHolder holderOf(Account account) {
    return holders.stream()
        .filter(holder -> holder.role() == account.role())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody holds accounts " + account.role()));
  }
}
