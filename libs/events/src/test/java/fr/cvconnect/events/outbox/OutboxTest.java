package fr.cvconnect.events.outbox;

import static fr.cvconnect.events.outbox.Depot.awaitPublished;
import static fr.cvconnect.events.outbox.Depot.ids;
import static fr.cvconnect.events.outbox.Depot.newParcel;
import static fr.cvconnect.events.outbox.Depot.newParcelIn;
import static fr.cvconnect.events.outbox.Depot.published;
import static fr.cvconnect.events.outbox.Depot.sent;
import static fr.cvconnect.events.outbox.Depot.sequences;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cvconnect.events.OutgoingFact;
import fr.cvconnect.events.Store;
import fr.cvconnect.testing.KafkaProbe;
import fr.cvconnect.testing.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What is recorded is published: in order, whatever order transactions end in, and no other. */
@QuarkusTest
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "payment-service"))
class OutboxTest {
  private static final String RECORD =
      """
      insert into outbox (id, aggregatetype, aggregateid, type, payload, sequence, occurred_at,
                          bucket)
      values (?, 'payment.payments', ?, 'fr.cvconnect.ParcelSent.v1', '{}', 1, now(), ?)
      """;

  @Inject Depot depot;

  @Test
  void aFactSaysWhatItIs() {
    String parcel = newParcel();
    Instant before = Instant.now();

    depot.record(sent(parcel, 7));

    ConsumerRecord<byte[], byte[]> record = awaitPublished(parcel, 1).getFirst();
    assertThat(new String(record.value(), StandardCharsets.UTF_8))
        .isEqualTo("{\"name\":\"%s\",\"grams\":500}".formatted(parcel));
    assertThat(KafkaProbe.header(record, "ce_type")).isEqualTo("fr.cvconnect.ParcelSent.v1");
    assertThat(KafkaProbe.header(record, "ce_source")).isEqualTo("/payment-service");
    assertThat(KafkaProbe.header(record, "ce_subject")).isEqualTo(parcel);
    assertThat(KafkaProbe.header(record, "ce_sequence")).isEqualTo("7");
    assertThat(Instant.parse(KafkaProbe.header(record, "ce_time")))
        .isBetween(before.minusMillis(1), Instant.now());
  }

  @Test
  void theFactsOfOneAggregateLeaveInTheirOrder() {
    String parcel = newParcel();
    String other = newParcel();
    for (int sequence = 1; sequence <= 50; sequence++) {
      depot.record(sent(parcel, sequence));
      depot.record(sent(other, sequence));
    }

    assertThat(sequences(awaitPublished(parcel, 50))).isEqualTo(oneTo(50));
    assertThat(sequences(awaitPublished(other, 50))).isEqualTo(oneTo(50));
  }

  @Test
  void theFactsOfOneTransactionLeaveInTheOrderOfTheList() {
    String parcel = newParcel();

    depot.record(
        oneTo(250).stream().map(sequence -> sent(parcel, sequence)).toArray(OutgoingFact[]::new));

    assertThat(sequences(awaitPublished(parcel, 250))).isEqualTo(oneTo(250));
  }

  @Test
  void aTransactionMayRecordNothing() {
    depot.record();
  }

  @Test
  void aTransactionThatFailsPublishesNothing() {
    String parcel = newParcel();

    assertThatThrownBy(() -> depot.recordAndFail(sent(parcel, 1))).hasMessage("lost");
    depot.record(sent(parcel, 2));

    assertThat(sequences(awaitPublished(parcel, 1))).containsExactly(2L);
  }

  @Test
  void whatIsPublishedIsNotPublishedAgain() {
    String parcel = newParcel();
    for (int sequence = 1; sequence <= 10; sequence++) {
      depot.record(sent(parcel, sequence));
    }
    Depot.awaitNothingWaiting();

    // Many passes more, each of which would publish again what was not marked.
    String later = newParcel();
    for (int sequence = 1; sequence <= 20; sequence++) {
      depot.record(sent(later, sequence));
    }
    awaitPublished(later, 20);

    assertThat(sequences(published(parcel))).isEqualTo(oneTo(10));
  }

  @Test
  void aTransactionThatEndsLaterThanItsSuccessorLosesNothing() throws SQLException {
    String slow = newParcelIn(3);
    String fast = newParcelIn(3);
    try (Connection connection = Store.connect()) {
      connection.setAutoCommit(false);
      Store.execute(connection, RECORD, UUID.randomUUID(), slow, 3);
      depot.record(sent(fast, 1));
      awaitPublished(fast, 1);
      assertThat(published(slow)).isEmpty();

      connection.commit();
    }

    awaitPublished(slow, 1);
  }

  /** As after a crash between the two: the broker has it, the outbox does not know. */
  @Test
  void aFactThatWasSentButNotMarkedIsSentAgainUnderTheSameId() {
    String parcel = newParcel();
    depot.record(sent(parcel, 1));
    Depot.awaitNothingWaiting();

    Store.execute("update outbox set published_at = null where aggregateid = ?", parcel);

    List<String> ids = ids(awaitPublished(parcel, 2));
    assertThat(ids).hasSize(2);
    assertThat(ids.getFirst()).isEqualTo(ids.getLast());
  }

  private static List<Long> oneTo(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }
}
