package fr.cvconnect.notification.feed;

import fr.cvconnect.events.tick.NextTick;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Drops expired facts, slice by slice; what another replica is dropping is left to it. */
@ApplicationScoped
class FeedRetention {
  private static final InstantSource MACHINE_TIME = InstantSource.system();
  private static final String DROP_SLICE =
      """
      delete from feed where (stream, position) in (
        select stream, position from feed
        where stored_at < $1 order by stored_at limit $2 for update skip locked)
      """;

  private final Pool database;
  private final FeedConfig config;

  FeedRetention(Pool database, FeedConfig config) {
    this.database = database;
    this.config = config;
  }

  @Scheduled(every = "${cv.feed.drop-every}", concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> dropExpired() {
    return NextTick.retries(
        "expired facts not dropped",
        Multi.createBy()
            .repeating()
            .uni(this::dropSlice)
            .whilst(dropped -> dropped == config.sliceSize())
            .onItem()
            .ignoreAsUni());
  }

  private Uni<Integer> dropSlice() {
    OffsetDateTime expired =
        MACHINE_TIME.instant().atOffset(ZoneOffset.UTC).minus(config.retention());
    return database
        .preparedQuery(DROP_SLICE)
        .execute(Tuple.of(expired, config.sliceSize()))
        .map(SqlResult::rowCount);
  }
}
