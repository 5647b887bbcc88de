package fr.cvconnect.events.outbox;

import static fr.cvconnect.events.outbox.Depot.awaitPublished;
import static fr.cvconnect.events.outbox.Depot.newParcel;
import static fr.cvconnect.events.outbox.Depot.published;
import static fr.cvconnect.events.outbox.Depot.sent;
import static fr.cvconnect.events.outbox.Depot.sequences;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.events.EventsConfig;
import fr.cvconnect.events.KafkaSettings;
import fr.cvconnect.testing.Probes;
import fr.cvconnect.testing.RealServers;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every replica has a relay: a second one beside the application's own. */
@QuarkusTest
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "payment-service"))
class ReplicasTest {
  @Inject Depot depot;
  @Inject Outbox outbox;
  @Inject AgroalDataSource database;
  @Inject KafkaSettings kafka;
  @Inject EventsConfig config;

  private OutboxProducer producer;
  private OutboxBacklog backlog;
  private OutboxPass replica;

  @BeforeEach
  void startReplica() {
    producer = new OutboxProducer(kafka, config);
    backlog = new OutboxBacklog(config, new SimpleMeterRegistry());
    replica = new OutboxPass(database, producer, backlog, config);
  }

  @AfterEach
  void stopReplica() {
    producer.close();
  }

  @Test
  void aBucketIsLeftToTheReplicaThatHoldsIt() throws SQLException {
    String parcel = newParcel();
    try (OtherReplica _ = OtherReplica.holdingAllBuckets()) {
      depot.record(sent(parcel, 1));

      assertThat(replica.run()).isZero();
      assertThat(published(parcel)).isEmpty();
    }

    awaitPublished(parcel, 1);
  }

  @Test
  void whoHoldsNoBucketStillSeesThatTheOutboxIsFull() throws SQLException {
    try (OtherReplica _ = OtherReplica.holdingAllBuckets()) {
      recordSome(config.outbox().capacity() - 1);
      replica.run();
      assertThat(backlog.isFull()).isFalse();

      recordSome(1);
      replica.run();
      assertThat(backlog.isFull()).isTrue();
      Probes.until("the application to see it too", outbox::isFull);
    }

    Probes.until("room in the outbox", () -> !outbox.isFull());
  }

  @Test
  void severalReplicasPublishEachFactOnceAndInOrder()
      throws ExecutionException, InterruptedException {
    List<String> parcels = Stream.generate(Depot::newParcel).limit(20).toList();
    AtomicBoolean recorded = new AtomicBoolean();
    try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Future<Void> relay =
          threads.submit(
              () -> {
                while (!recorded.get()) {
                  replica.run();
                }
                return null;
              });
      IntStream.rangeClosed(1, 20)
          .forEach(sequence -> parcels.forEach(parcel -> depot.record(sent(parcel, sequence))));
      Depot.awaitNothingWaiting();
      recorded.set(true);
      relay.get();
    }

    List<Long> oneToTwenty = LongStream.rangeClosed(1, 20).boxed().toList();
    assertThat(parcels)
        .allSatisfy(parcel -> assertThat(sequences(published(parcel))).isEqualTo(oneToTwenty));
  }

  private void recordSome(long facts) {
    LongStream.range(0, facts).forEach(_ -> depot.record(sent(newParcel(), 1)));
  }
}
