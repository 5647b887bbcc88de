package fr.cvconnect.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.cvconnect.events.outbox.Transactions;
import fr.cvconnect.notification.RealHouse;
import fr.cvconnect.testing.TestServers;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealHouse
class FeedTest {
  private static final String STREAM = "merchant/200001";
  private static final String OTHER = "merchant/200002";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject Feed feed;
  @Inject FeedWriter writer;
  @Inject FeedRetention retention;
  @Inject Transactions transactions;
  @Inject Pool database;

  @BeforeEach
  void clear() {
    database.query("delete from feed").executeAndAwait();
    database.query("delete from feed_stream").executeAndAwait();
  }

  @Test
  void positionsOfAStreamBeginAtOneAndHaveNoGaps() throws Throwable {
    append(entry(STREAM, "a"), entry(OTHER, "b"), entry(STREAM, "c"));
    append(entry(STREAM, "d"));

    assertThat(page(STREAM, 0, 10).facts())
        .extracting(StoredFact::position, StoredFact::body)
        .containsExactly(tuple(1, "a"), tuple(2, "c"), tuple(3, "d"));
    assertThat(page(OTHER, 0, 10).facts())
        .extracting(StoredFact::position, StoredFact::body)
        .containsExactly(tuple(1, "b"));
  }

  @Test
  void aReadThatHangsIsGivenUp() throws SQLException {
    try (Connection lock = TestServers.current().postgresql().connect("notification");
        Statement statement = lock.createStatement()) {
      lock.setAutoCommit(false);
      statement.execute("lock table feed_stream");

      assertThat(isGivenUp(feed.tips(List.of(STREAM)))).isTrue();
      assertThat(isGivenUp(feed.after(STREAM, 0, 10))).isTrue();
      lock.rollback();
    }
  }

  private static boolean isGivenUp(Uni<?> read) {
    return read.map(done -> false)
        .onFailure(TimeoutException.class)
        .recoverWithItem(true)
        .await()
        .atMost(PATIENCE);
  }

  @Test
  void aTransactionThatFailsLeavesNoGap() throws Throwable {
    append(entry(STREAM, "a"));
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                VertxContextSupport.subscribeAndAwait(
                    () ->
                        transactions.run(
                            () ->
                                feed.append(List.of(entry(STREAM, "never")))
                                    .chain(
                                        () ->
                                            Uni.createFrom()
                                                .<Void>failure(
                                                    new IllegalStateException("after"))))));
    append(entry(STREAM, "b"));

    assertThat(page(STREAM, 0, 10).facts()).extracting(StoredFact::body).containsExactly("a", "b");
    assertThat(page(STREAM, 0, 10).isUnbroken()).isTrue();
  }

  @Test
  void aReaderNeverMissesAPositionThatIsCommittedLater() throws Exception {
    int writers = 8;
    int transactionsEach = 25;
    try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
      List<Callable<Void>> work =
          IntStream.range(0, writers)
              .<Callable<Void>>mapToObj(writer -> () -> writeBothWays(writer, transactionsEach))
              .toList();
      var writing = work.stream().map(threads::submit).toList();

      List<Long> seen = new ArrayList<>();
      while (seen.size() < writers * transactionsEach) {
        FeedPage page = page(STREAM, seen.size(), 1000);
        assertThat(page.isUnbroken()).isTrue();
        page.facts().forEach(fact -> seen.add(fact.position()));
      }
      for (var writer : writing) {
        writer.get();
      }
      assertThat(seen)
          .containsExactlyElementsOf(
              LongStream.rangeClosed(1, writers * transactionsEach).boxed().toList());
    }
  }

  /** Two streams, in either order: transactions that meet wait, and never in a circle. */
  private Void writeBothWays(int writer, int times) {
    for (int i = 0; i < times; i++) {
      FeedEntry first = entry(writer % 2 == 0 ? STREAM : OTHER, "x");
      FeedEntry second = entry(writer % 2 == 0 ? OTHER : STREAM, "x");
      append(first, second);
    }
    return null;
  }

  @Test
  void aPageBeginsAfterThePositionAndEndsAtItsLimit() throws Throwable {
    append(entry(STREAM, "a"), entry(STREAM, "b"), entry(STREAM, "c"));

    FeedPage page = page(STREAM, 1, 1);

    assertThat(page.facts()).extracting(StoredFact::body).containsExactly("b");
    assertThat(page.tip()).isEqualTo(3);
    assertThat(page.end()).isEqualTo(2);
  }

  @Test
  void aStreamWithoutFactsStandsAtZero() {
    assertThat(page(STREAM, 0, 10)).isEqualTo(new FeedPage(0, 0, List.of()));
  }

  @Test
  void expiredFactsAreDroppedAndTheirReadersSeeAGap() throws Throwable {
    append(entry(STREAM, "old"), entry(STREAM, "older"));
    database
        .preparedQuery("update feed set stored_at = $1")
        .executeAndAwait(Tuple.of(OffsetDateTime.now(ZoneOffset.UTC).minusDays(2).minusMinutes(1)));
    append(entry(STREAM, "young"));

    retention.dropExpired().await().atMost(PATIENCE);

    assertThat(page(STREAM, 2, 10).isUnbroken()).isTrue();
    assertThat(page(STREAM, 2, 10).facts()).extracting(StoredFact::body).containsExactly("young");
    assertThat(page(STREAM, 1, 10).isUnbroken()).isFalse();
    assertThat(page(STREAM, 0, 10).isUnbroken()).isFalse();
  }

  private void append(FeedEntry... entries) {
    writer.append(entries);
  }

  private FeedPage page(String stream, long after, int limit) {
    return feed.after(stream, after, limit).await().atMost(PATIENCE);
  }

  private static FeedEntry entry(String stream, String body) {
    return new FeedEntry(stream, null, "PaymentScanned", body);
  }

  private static org.assertj.core.groups.Tuple tuple(long position, String body) {
    return org.assertj.core.api.Assertions.tuple(position, body);
  }
}
