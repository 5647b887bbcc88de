package fr.cvconnect.auth.provisioning;

import fr.cvconnect.auth.account.Account;
import fr.cvconnect.auth.keycloak.KeycloakAccounts;
import fr.cvconnect.auth.link.PasswordLinks;
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

  private static final Uni<Done> NOTHING_CHOSEN = Uni.createFrom().item(new Done(false, false));

  private final KeycloakAccounts keycloak;
  private final List<AccountHolder> holders;
  private final AccountNews news;
  private final Mails mails;
  private final PasswordLinks links;
  private final InstantSource clock;

  AccountAlignment(
      KeycloakAccounts keycloak,
      @All List<AccountHolder> holders,
      AccountNews news,
      Mails mails,
      PasswordLinks links,
      InstantSource clock) {
    this.keycloak = keycloak;
    this.holders = holders;
    this.news = news;
    this.mails = mails;
    this.links = links;
    this.clock = clock;
  }

  /**
   * What was done in Keycloak.
   *
   * @param foundChosen of a choice that broke off, the password had been set: its links are used up
   * @param lifted that unblocked what wrong passwords had blocked, in this attempt or an earlier
   *     one
   */
  record Done(boolean foundChosen, boolean lifted) {}

  /** In Keycloak: it stands, and signs in or does not. */
  Uni<Done> inKeycloak(Provisioning due, Account account) {
    return isPasswordChosen(due, account)
        .chain(chosen -> chosen ? liftLockout(due, account) : NOTHING_CHOSEN)
        .call(() -> align(account));
  }

  /** Of a choice that broke off Keycloak alone can tell. */
  private Uni<Boolean> isPasswordChosen(Provisioning due, Account account) {
    return due.choosingSince() == null
        ? Uni.createFrom().item(due.isPasswordChosen())
        : keycloak.hasPasswordSince(account, due.choosingSince());
  }

  private Uni<Done> liftLockout(Provisioning due, Account account) {
    return keycloak
        .liftLockout(account)
        .map(lifted -> new Done(due.choosingSince() != null, lifted || due.wasLockedOut()));
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
   * mailed the way in; or that it is unblocked may be known. Links of a choice that broke off are
   * used up as of any other.
   */
  Uni<Void> here(Account account, Done done) {
    if (!account.isOpen()) {
      account.open(clock.instant());
      return holderOf(account)
          .opened(account)
          .chain(() -> mails.write(account, MailKind.FIRST_PASSWORD));
    }
    return forgetLinks(account, done)
        .chain(() -> done.lifted() ? news.unblocked(account) : Uni.createFrom().voidItem());
  }

  private Uni<Void> forgetLinks(Account account, Done done) {
    return done.foundChosen() ? links.forget(account.id()) : Uni.createFrom().voidItem();
  }

  private AccountHolder holderOf(Account account) {
    return holders.stream()
        .filter(holder -> holder.role() == account.role())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody holds accounts " + account.role()));
  }
}
