package fr.cvconnect.notification.live;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.notification.RealHouse;
import fr.cvconnect.notification.feed.Feed;
import fr.cvconnect.notification.feed.FeedEntry;
import fr.cvconnect.notification.feed.FeedWriter;
import fr.cvconnect.testing.Probes;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two replicas at one database: one stores the facts, the other serves them. */
@QuarkusTest
@RealHouse
class ReplicasTest {
  private static int serial = 600_000;

  @Inject Feed feed;
  @Inject FeedWriter writer;
  @Inject io.vertx.sqlclient.Pool database;
  @Inject io.vertx.mutiny.sqlclient.Pool queries;

  private final String stream = "merchant/" + ++serial;
  private final List<String> received = Collections.synchronizedList(new ArrayList<>());
  private LiveStreams otherReplica;
  private FeedSignal signal;
  private Cancellable following = () -> {};

  @BeforeEach
  void startOtherReplica() {
    otherReplica = new LiveStreams(feed, new Limits(10, 10, 3));
    signal = new FeedSignal(database, otherReplica);
  }

  @AfterEach
  void stopOtherReplica() {
    following.cancel();
    signal.stop(new ShutdownEvent());
  }

  @Test
  void factsStoredByOneReplicaAreNotifiedToTheOther() {
    signal.start(new StartupEvent());
    Probes.until("it to listen", () -> listeners() == 2);
    follow();

    append("a");
    append("b", "c");

    Probes.until("three facts", () -> received.size() >= 3);
    assertThat(received).containsExactly("a", "b", "c");
  }

  @Test
  void theTickFindsWhatWasNotNotified() {
    follow();
    append("a");
    assertThat(received).isEmpty();

    otherReplica.wakeAllBehind().await().indefinitely();

    Probes.until("the fact", () -> !received.isEmpty());
    assertThat(received).containsExactly("a");
  }

  @Test
  void aListenerWhoseConnectionBreaksListensAgain() {
    signal.start(new StartupEvent());
    Probes.until("it to listen", () -> listeners() == 2);
    queries
        .query(
            // Returns once they are gone: they must not be taken for the next ones.
            "select pg_terminate_backend(pid, 10000) from pg_stat_activity"
                + " where query = 'listen feed'")
        .executeAndAwait();

    Probes.until(
        "both replicas to listen again",
        () -> {
          signal.tick().await().indefinitely();
          return listeners() == 2;
        });
    follow();
    append("a");
    Probes.until("the fact", () -> !received.isEmpty());
  }

  @Test
  void whoIsSlowerThanTheWindowMissesNothing() {
    signal.start(new StartupEvent());
    Probes.until("it to listen", () -> listeners() == 2);
    follow();
    List<String> names = IntStream.range(0, 300).mapToObj(Integer::toString).toList();

    for (int i = 0; i < 300; i += 30) {
      append(names.subList(i, i + 30).toArray(String[]::new));
    }

    Probes.until("all facts", () -> received.size() >= 300);
    assertThat(received).containsExactlyElementsOf(names);
  }

  @Test
  void aStreamNobodyFollowsIsNotRead() {
    follow();
    LiveStream live = otherReplica.join(stream);
    otherReplica.leave(live);
    following.cancel();
    assertThat(otherReplica.join(stream)).isNotSameAs(live);
  }

  private void follow() {
    LiveStream live = otherReplica.join(stream);
    Follower follower =
        new Follower(
            live, new View(stream, any -> true), ResumePoint.of("0"), new Limits(10, 10, 3));
    following =
        follower
            .frames()
            .onTermination()
            .invoke(() -> otherReplica.leave(live))
            .subscribe()
            .with(this::receive);
    Probes.until("the stream to be open", () -> !live.isBehind(0));
  }

  private void receive(byte[] frames) {
    new String(frames, StandardCharsets.UTF_8)
        .lines()
        .map(ReplicasTest::data)
        .flatMap(Optional::stream)
        .forEach(received::add);
  }

  private static Optional<String> data(String line) {
    return line.startsWith("data: ") ? Optional.of(line.substring(6)) : Optional.empty();
  }

  private void append(String... bodies) {
    List<FeedEntry> entries = new ArrayList<>();
    for (String body : bodies) {
      entries.add(new FeedEntry(stream, null, "PaymentScanned", body));
    }
    writer.append(entries);
  }

  private long listeners() {
    return queries
        .query("select count(*) from pg_stat_activity where query = 'listen feed'")
        .executeAndAwait()
        .iterator()
        .next()
        .getLong(0);
  }
}
