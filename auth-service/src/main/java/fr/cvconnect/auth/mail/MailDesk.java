package fr.cvconnect.auth.mail;

import fr.cvconnect.auth.account.Account;
import fr.cvconnect.auth.account.Accounts;
import fr.cvconnect.auth.link.LinkConfig;
import fr.cvconnect.auth.link.LinkToken;
import fr.cvconnect.auth.link.PasswordLinks;
import fr.cvconnect.events.MachineTime;
import fr.cvconnect.events.outbox.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * Hands out what is to be sent, and notes what became of it.
 *
 * <p>A mail is handed out for as long as it may take to send it, and not locked meanwhile: the hash
 * of its link has to be committed before it leaves.
 */
@ApplicationScoped
class MailDesk {
  /** Beyond what the mail server may take, time enough to note what came of it. */
  private static final Duration SPARE = Duration.ofSeconds(5);

  private final Transactions transactions;
  private final Mails mails;
  private final Accounts accounts;
  private final PasswordLinks links;
  private final LinkConfig linkConfig;
  private final InstantSource machineTime;
  private final Duration lease;
  private final Mail.Retries retries;

  MailDesk(
      Transactions transactions,
      Mails mails,
      Accounts accounts,
      PasswordLinks links,
      LinkConfig linkConfig,
      MailConfig config,
      @MachineTime InstantSource machineTime) {
    this.transactions = transactions;
    this.mails = mails;
    this.accounts = accounts;
    this.links = links;
    this.linkConfig = linkConfig;
    this.machineTime = machineTime;
    this.lease = config.sendTimeout().plus(SPARE);
    this.retries = new Mail.Retries(config);
  }

  /** What is due for longest, with a link that works from now on; null if nothing is due. */
  Uni<Letter> next() {
    Instant now = machineTime.instant();
    return transactions.run(
        () ->
            mails
                .lockNextDue(now)
                .onItem()
                .ifNotNull()
                .invoke(mail -> mail.begin(now, lease))
                .onItem()
                .ifNotNull()
                .transformToUni(mail -> letter(mail, now)));
  }

  private Uni<Letter> letter(Mail mail, Instant now) {
    return accounts
        .findById(mail.accountId())
        .chain(
            to ->
                switch (mail.kind()) {
                  case FIRST_PASSWORD -> withLink(mail, to, linkConfig.firstPasswordTtl(), now);
                  case PASSWORD_RESET -> withLink(mail, to, linkConfig.resetTtl(), now);
                  case ACCOUNT_BLOCKED ->
                      Uni.createFrom().item(new Letter(mail.id(), mail.kind(), to, null, null));
                });
  }

  private Uni<Letter> withLink(Mail mail, Account to, Duration ttl, Instant now) {
    return links
        .draw(to.id(), ttl, now)
        .map(token -> new Letter(mail.id(), mail.kind(), to, address(token), ttl));
  }

  /** In the fragment, which browsers send to nobody, so that no server logs it. */
  private String address(LinkToken token) {
    return linkConfig.page() + "#" + token.text();
  }

  Uni<Void> sent(Letter letter) {
    return noted(letter, mail -> mail.sent(machineTime.instant()));
  }

  Uni<Void> failed(Letter letter, String failure) {
    return noted(letter, mail -> mail.failed(failure, machineTime.instant(), retries));
  }

  private Uni<Void> noted(Letter letter, Consumer<Mail> note) {
    return transactions.run(() -> mails.findById(letter.mailId()).invoke(note).replaceWithVoid());
  }
}
