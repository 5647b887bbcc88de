package fr.cvconnect.auth.mail;

import fr.cvconnect.events.tick.NextTick;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/** Shows what was not sent: gauges {@code mails}, {@code state} {@code due} or {@code given-up}. */
@ApplicationScoped
class MailBacklog {
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
    return NextTick.retries(
        "mails not counted",
        database.query(COUNT).execute().invoke(rows -> show(rows.iterator().next())));
  }

  private void show(Row counts) {
    due.set(counts.getLong(0));
    givenUp.set(counts.getLong(1));
  }
}
