package fr.cvconnect.events.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.events.outbox.Transactions;
import fr.cvconnect.testing.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** The time of a topic out of those of its partitions; no such topic needs to exist. */
@QuarkusTest
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "payment-service"))
class ReadThroughRowsTest {
  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00.000Z");
  private static final Instant TEN = Instant.parse("2026-11-23T10:00:00.000Z");

  @Inject ReadThrough readThrough;
  @Inject Transactions transactions;

  private final String topic = "shelf-" + UUID.randomUUID();
  private final TopicPartition left = new TopicPartition(topic, 0);
  private final TopicPartition right = new TopicPartition(topic, 1);

  @Test
  void nothingIsSaidOfATopicNeverRead() throws Throwable {
    assertThat(topicTime()).isEmpty();
  }

  @Test
  void onePartitionNeverReadLeavesItOpen() throws Throwable {
    run(() -> readThrough.know(List.of(left, right)));
    run(() -> readThrough.save(topic, Map.of(left, TEN)));

    assertThat(topicTime()).isEmpty();
  }

  @Test
  void itIsTheSmallestOverAllPartitions() throws Throwable {
    run(() -> readThrough.know(List.of(left, right)));
    run(() -> readThrough.save(topic, Map.of(left, TEN, right, NINE)));

    assertThat(topicTime()).contains(NINE);
  }

  @Test
  void itNeverGoesBack() throws Throwable {
    run(() -> readThrough.know(List.of(left)));
    run(() -> readThrough.save(topic, Map.of(left, TEN)));
    run(() -> readThrough.save(topic, Map.of(left, NINE)));
    run(() -> readThrough.know(List.of(left)));

    assertThat(topicTime()).contains(TEN);
  }

  private Optional<Instant> topicTime() throws Throwable {
    return run(() -> readThrough.of(topic));
  }

  private <T> T run(Supplier<Uni<T>> work) throws Throwable {
    return VertxContextSupport.subscribeAndAwait(() -> transactions.run(work));
  }
}
