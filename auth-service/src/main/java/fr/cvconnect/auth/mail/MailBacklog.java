package fr.cvconnect.auth.mail;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Shows what was not sent: gauges {@code mails}, {@code state} {@code due} or {@code given-up}. */
@ApplicationScoped
class MailBacklog {
  private static final Logger LOG = Logger.getLogger(MailBacklog.class);
  private static final String COUNT =
      """
      select count(*) filter (where given_up_at is null),
             count(*) filter (where given_up_at is not null)
      from mail where sent_at is null
      """;

  private final Pool database;
  private final AtomicLong due;
  private final AtomicLong givenUp;

  MailBacklog(Pool database, MeterRegistry metrics) {
    this.database = database;
    this.due = gauge(metrics, "due");
    this.givenUp = gauge(metrics, "given-up");
  }

  private static AtomicLong gauge(MeterRegistry metrics, String state) {
    return metrics.gauge("mails", Tags.of("state", state), new AtomicLong());
  }

  @Scheduled(every = "${cv.mail.count-every}")
  Uni<Void> count() {
    return database
        .query(COUNT)
        .execute()
        .invoke(rows -> show(rows.iterator().next()))
        .onFailure()
        .invoke(trouble -> LOG.warnf("mails not counted: %s", trouble.getMessage()))
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }

  private void show(Row counts) {
    due.set(counts.getLong(0));
    givenUp.set(counts.getLong(1));
  }
}
