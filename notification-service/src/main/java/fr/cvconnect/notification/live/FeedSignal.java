package fr.cvconnect.notification.live;

import fr.cvconnect.events.tick.NextTick;
import fr.cvconnect.notification.feed.Feed;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.ConnectException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Wakes the streams that grew, whichever replica stored the facts: a database connection that
 * listens for {@link Feed#CHANNEL}, and a slow tick for what it missed.
 */
@ApplicationScoped
class FeedSignal {
  private static final Logger LOG = Logger.getLogger(FeedSignal.class);

  private final Pool database;
  private final LiveStreams streams;
  private final AtomicBoolean listening = new AtomicBoolean();
  private volatile PgConnection connection;
  private volatile boolean running;

  FeedSignal(Pool database, LiveStreams streams) {
    this.database = database;
    this.streams = streams;
  }

  void start(@Observes StartupEvent started) {
    running = true;
    listen();
  }

  void stop(@Observes ShutdownEvent stopping) {
    running = false;
    PgConnection last = connection;
    if (last != null) {
      last.query("unlisten *").execute().onComplete(done -> last.close());
    }
  }

  /** Also listens again when the connection was lost; until then this tick is the only signal. */
  @Scheduled(every = "${cv.live.tick}", concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> tick() {
    listen();
    return NextTick.retries("feed not read", streams.wakeAllBehind());
  }

  private void listen() {
    if (running && listening.compareAndSet(false, true)) {
      database
          .getConnection()
          .map(PgConnection::cast)
          .compose(this::listenOn)
          .onFailure(this::lost);
    }
  }

  private Future<Void> listenOn(PgConnection fresh) {
    connection = fresh;
    fresh.notificationHandler(grown -> streams.wake(grown.getPayload()));
    fresh.closeHandler(closed -> lost(new ConnectException("connection closed")));
    return fresh
        .query("listen " + Feed.CHANNEL)
        .execute()
        .<Void>mapEmpty()
        .onFailure(refused -> fresh.close());
  }

  private void lost(Throwable trouble) {
    listening.set(false);
    if (running) {
      LOG.warnf("not listening to the feed, trying again: %s", trouble.getMessage());
    }
  }
}
