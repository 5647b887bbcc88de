package fr.cvconnect.events.outbox;

import static fr.cvconnect.events.outbox.Depot.awaitPublished;
import static fr.cvconnect.events.outbox.Depot.ids;
import static fr.cvconnect.events.outbox.Depot.newParcel;
import static fr.cvconnect.events.outbox.Depot.sent;
import static fr.cvconnect.events.outbox.Depot.sequences;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.events.EventsConfig;
import fr.cvconnect.events.Store;
import fr.cvconnect.testing.Outage;
import fr.cvconnect.testing.Probes;
import fr.cvconnect.testing.RealServers;
import fr.cvconnect.testing.TestServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What is recorded is published at least once, whatever fails when. */
@QuarkusTest
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "payment-service"))
class OutboxOutageTest {
  @Inject Depot depot;
  @Inject Outbox outbox;
  @Inject EventsConfig config;

  @Test
  void whatIsRecordedWithoutTheBrokerLeavesWhenItIsBack() {
    String parcel = newParcel();
    long facts = config.outbox().capacity();

    try (Outage _ = Outage.byKilling(TestServers.current().kafka())) {
      LongStream.rangeClosed(1, facts).forEach(sequence -> depot.record(sent(parcel, sequence)));
      Probes.until("the outbox to be full", outbox::isFull);
    }

    Depot.awaitNothingWaiting();
    assertThat(sequences(awaitPublished(parcel, (int) facts)).stream().distinct())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, facts).boxed().toList());
    Probes.until("room in the outbox", () -> !outbox.isFull());
  }

  /** The relay's connection ends while it waits for the broker's answer: the mark is lost. */
  @Test
  void aCrashBetweenSendingAndMarkingLosesNothing() {
    String parcel = newParcel();
    depot.record(sent(parcel, 1));
    Depot.awaitNothingWaiting();

    try (Outage _ = Outage.byFreezing(TestServers.current().kafka())) {
      depot.record(sent(parcel, 2));
      Probes.until("the relay to wait for the broker", OutboxOutageTest::relayIsInItsPass);
      Outage.ofDatabase(Store.NAME).close();
    }

    Depot.awaitNothingWaiting();
    awaitPublished(parcel, 3);
    assertThat(sequences(Depot.published(parcel))).startsWith(1L, 2L).endsWith(2L);
    assertThat(ids(Depot.published(parcel)).stream().distinct()).hasSize(2);
  }

  private static boolean relayIsInItsPass() {
    return Store.number(
            """
            select count(*) from pg_stat_activity
            where usename = ? and state = 'idle in transaction' and query like '%from outbox%'
              and now() - state_change > interval '0.5 s'
            """,
            Store.NAME)
        > 0;
  }
}
