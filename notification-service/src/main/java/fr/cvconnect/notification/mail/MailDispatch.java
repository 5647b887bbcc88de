package fr.cvconnect.notification.mail;

import fr.cvconnect.events.tick.NextTick;
import fr.cvconnect.notification.letter.Letter;
import fr.cvconnect.notification.letter.Letters;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;

/**
 * Sends the mails that are due, one after another.
 *
 * <p>A mail's row stays locked while it is sent, so replicas never send the same one side by side,
 * and the mail of a replica that dies is free again at once. The price is a database connection
 * held meanwhile: one, since mails go one by one.
 *
 * <p>When the mail server is away, one mail finds out; the others wait for the next tick.
 */
@ApplicationScoped
class MailDispatch {
  private static final Logger LOG = Logger.getLogger(MailDispatch.class);
  private static final InstantSource MACHINE_TIME = InstantSource.system();

  private final Mails mails;
  private final Addressees addressees;
  private final Letters letters;
  private final ReactiveMailer server;
  private final MailConfig config;
  private final Mail.Retries retries;

  MailDispatch(
      Mails mails,
      Addressees addressees,
      Letters letters,
      ReactiveMailer server,
      MailConfig config) {
    this.mails = mails;
    this.addressees = addressees;
    this.letters = letters;
    this.server = server;
    this.config = config;
    this.retries = new Mail.Retries(config);
  }

  @Scheduled(every = "${cv.mail.tick}", concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> sendDue() {
    return NextTick.retries(
        "mails not sent",
        Multi.createBy()
            .repeating()
            .uni(() -> Panache.withTransaction(this::sendNext))
            .whilst(goOn -> goOn)
            .select()
            .first(config.passSize())
            .onItem()
            .ignoreAsUni());
  }

  /** Whether another mail may be tried. */
  private Uni<Boolean> sendNext() {
    return mails
        .lockNextDue(MACHINE_TIME.instant())
        .onItem()
        .ifNotNull()
        .transformToUni(this::send)
        .onItem()
        .ifNull()
        .continueWith(false);
  }

  private Uni<Boolean> send(Mail mail) {
    return addressees
        .findById(mail.merchantId())
        .chain(
            merchant ->
                Uni.createFrom()
                    .deferred(() -> handOver(mail, merchant))
                    .emitOn(here())
                    .invoke(() -> sent(mail, merchant))
                    .replaceWith(true)
                    .onFailure()
                    .recoverWithItem(trouble -> failed(mail, merchant, trouble)));
  }

  /** A time-out fires on a thread of its own; the session may only be used where it was opened. */
  private static Executor here() {
    Context context = Vertx.currentContext();
    return work -> context.runOnContext(ignored -> work.run());
  }

  private Uni<Void> handOver(Mail mail, Addressee merchant) {
    Letter letter = letters.write(mail.transfer(), merchant.legalName());
    return server
        .send(
            new io.quarkus.mailer.Mail()
                .setTo(List.of(merchant.email()))
                .setSubject(letter.subject())
                .setText(letter.text())
                .setHtml(letter.html())
                .addHeader("Message-ID", "<%s@%s>".formatted(mail.id(), config.messageIdDomain()))
                .addHeader("Auto-Submitted", "auto-generated"))
        .ifNoItem()
        .after(config.sendTimeout())
        .fail();
  }

  private static void sent(Mail mail, Addressee merchant) {
    mail.sent(MACHINE_TIME.instant());
    LOG.infof("mail %s (%s) sent to %s", mail.id(), mail.kind(), merchant.maskedEmail());
  }

  /** Mail servers like to repeat the address when they refuse it. */
  private boolean failed(Mail mail, Addressee merchant, Throwable trouble) {
    String masked = trouble.toString().replace(merchant.email(), merchant.maskedEmail());
    mail.failed(masked, MACHINE_TIME.instant(), retries);
    LOG.warnf(
        "mail %s (%s) not sent, attempt %d: %s", mail.id(), mail.kind(), mail.attempts(), masked);
    return !isServerAway(trouble);
  }

  /** A server that answers, be it with a refusal, fails otherwise. */
  private static boolean isServerAway(Throwable trouble) {
    return trouble instanceof IOException || trouble instanceof TimeoutException;
  }
}
