package fr.cvconnect.auth.mail;

import fr.cvconnect.events.tick.NextTick;
import io.quarkus.mailer.Mail;
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
import java.util.List;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;

/**
 * Sends the mails that are due, one after another. When the mail server is away, one mail finds
 * out; the others wait for the next tick.
 */
@ApplicationScoped
class MailDispatch {
  private static final Logger LOG = Logger.getLogger(MailDispatch.class);

  private final MailDesk desk;
  private final LetterTexts texts;
  private final ReactiveMailer server;
  private final MailConfig config;

  MailDispatch(MailDesk desk, LetterTexts texts, ReactiveMailer server, MailConfig config) {
    this.desk = desk;
    this.texts = texts;
    this.server = server;
    this.config = config;
  }

  @Scheduled(every = "${cv.mail.tick}", concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> sendDue() {
    return NextTick.retries(
        "mails not sent",
        Multi.createBy()
            .repeating()
            .uni(this::sendNext)
            .whilst(goOn -> goOn)
            .select()
            .first(config.passSize())
            .onItem()
            .ignoreAsUni());
  }

  /** Whether another mail may be tried. */
  private Uni<Boolean> sendNext() {
    return desk.next()
        .chain(letter -> letter == null ? Uni.createFrom().item(false) : send(letter));
  }

  private Uni<Boolean> send(Letter letter) {
    return handOver(letter)
        .emitOn(here())
        .onItemOrFailure()
        .transformToUni(
            (sent, trouble) -> trouble == null ? sent(letter) : failed(letter, trouble));
  }

  /** A time-out fires on a thread of its own; transactions only start where this one runs. */
  private static Executor here() {
    Context context = Vertx.currentContext();
    return work -> context.runOnContext(ignored -> work.run());
  }

  private Uni<Void> handOver(Letter letter) {
    return server
        .send(
            new Mail()
                .setTo(List.of(letter.account().email()))
                .setSubject(letter.kind().subject())
                .setText(texts.text(letter))
                .setHtml(texts.html(letter))
                .addHeader("Message-ID", messageId(letter))
                .addHeader("Auto-Submitted", "auto-generated"))
        .ifNoItem()
        .after(config.sendTimeout())
        .fail();
  }

  private String messageId(Letter letter) {
    return "<%s@%s>".formatted(letter.mailId(), config.messageIdDomain());
  }

  private Uni<Boolean> sent(Letter letter) {
    LOG.infof(
        "mail %s (%s) for account %s sent to %s",
        letter.mailId(), letter.kind(), letter.account().id(), letter.maskedEmail());
    return desk.sent(letter).replaceWith(true);
  }

  /** Mail servers like to repeat the address when they refuse it. */
  private Uni<Boolean> failed(Letter letter, Throwable trouble) {
    String masked = trouble.toString().replace(letter.account().email(), letter.maskedEmail());
    LOG.warnf("mail %s (%s) not sent: %s", letter.mailId(), letter.kind(), masked);
    return desk.failed(letter, masked).replaceWith(!isServerAway(trouble));
  }

  /** A server that answers, be it with a refusal, fails otherwise. */
  private static boolean isServerAway(Throwable trouble) {
    return trouble instanceof IOException || trouble instanceof TimeoutException;
  }
}
