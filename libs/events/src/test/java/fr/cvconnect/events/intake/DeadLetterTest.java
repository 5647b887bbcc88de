package fr.cvconnect.events.intake;

import static fr.cvconnect.events.intake.Sender.awaitDeadLetter;
import static fr.cvconnect.events.intake.Sender.awaitNoted;
import static fr.cvconnect.events.intake.Sender.awaitStored;
import static fr.cvconnect.events.intake.Sender.bytes;
import static fr.cvconnect.events.intake.Sender.deadLetters;
import static fr.cvconnect.events.intake.Sender.fact;
import static fr.cvconnect.events.intake.Sender.newParcel;
import static fr.cvconnect.events.intake.Sender.publish;
import static fr.cvconnect.events.intake.Sender.scan;
import static fr.cvconnect.events.intake.Sender.sent;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.events.IncomingRecord;
import fr.cvconnect.events.Store;
import fr.cvconnect.events.Topics;
import fr.cvconnect.events.outbox.DeadLetters;
import fr.cvconnect.events.outbox.Transactions;
import fr.cvconnect.testing.KafkaProbe;
import fr.cvconnect.testing.Probes;
import fr.cvconnect.testing.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;

/** What cannot be handled is kept as it was read, with what is known of it. */
@QuarkusTest
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "payment-service"))
class DeadLetterTest {
  @Inject Scanner scanner;
  @Inject DeadLetters deadLetters;
  @Inject Transactions transactions;

  private final String parcel = newParcel();

  @Test
  void itHasTheBytesAndHeadersOfTheRecordAndSaysWhyFromWhereAndWhen() {
    byte[] key = {0, -1, 'k'};
    byte[] body = ByteBuffer.allocate(100).put(bytes(parcel)).put((byte) 0xFF).array();
    ProducerRecord<byte[], byte[]> garbage = new ProducerRecord<>(Topics.FACTS, 4, key, body);
    garbage.headers().add("signature", new byte[] {1, -128, 0});
    garbage.headers().add("nothing", null);
    Instant before = Instant.now();

    RecordMetadata sent = KafkaProbe.as(Topics.WRITER_OF_FACTS).send(garbage);

    ConsumerRecord<byte[], byte[]> dead = awaitDeadLetter(parcel);
    assertThat(dead.key()).isEqualTo(key);
    assertThat(dead.value()).isEqualTo(body);
    assertThat(dead.headers().lastHeader("signature").value()).containsExactly(1, -128, 0);
    assertThat(dead.headers().lastHeader("nothing").value()).isNull();
    assertThat(says(dead, "reason")).isEqualTo("UNREADABLE_ENVELOPE");
    assertThat(says(dead, "detail")).isEqualTo("header ce_id is missing");
    assertThat(says(dead, "topic")).isEqualTo(Topics.FACTS);
    assertThat(says(dead, "partition")).isEqualTo("4");
    assertThat(says(dead, "offset")).isEqualTo(Long.toString(sent.offset()));
    assertThat(Instant.parse(says(dead, "at"))).isBetween(before.minusMillis(1), Instant.now());
  }

  @Test
  void aRecordWithoutKeyAndBodyIsKeptToo() {
    ProducerRecord<byte[], byte[]> tombstone = new ProducerRecord<>(Topics.FACTS, 0, null, null);
    fact(UUID.fromString(parcel), "fr.cvconnect.ParcelSent.v1", "")
        .headers()
        .forEach(tombstone.headers()::add);

    publish(tombstone, sent(parcel, 500));

    awaitNoted(parcel);
    ConsumerRecord<byte[], byte[]> dead =
        KafkaProbe.as(Topics.READER_OF_DEAD_LETTERS)
            .await(
                Topics.DEAD_LETTERS, 1, letter -> parcel.equals(KafkaProbe.header(letter, "ce_id")))
            .getFirst();
    assertThat(dead.key()).isNull();
    assertThat(dead.value()).isEmpty();
    assertThat(says(dead, "reason")).isEqualTo("UNREADABLE_BODY");
  }

  @Test
  void aRecordAsLargeAsItsTopicTakesIsKeptWholeAndHoldsNothingUp() {
    byte[] body = ByteBuffer.allocate(1_048_000).put(bytes(parcel)).array();
    String later = newParcel();

    publish(new ProducerRecord<>(Topics.FACTS, 0, null, body), sent(later, 500));

    awaitNoted(later);
    assertThat(awaitDeadLetter(parcel).value()).isEqualTo(body);
  }

  /** As one may be that was compressed on its way. */
  @Test
  void ofALargerOneTheBeginningIsKept() throws Throwable {
    byte[] body = ByteBuffer.allocate(3_000_000).put(bytes(parcel)).array();
    Map<String, byte[]> headers = Map.of("x".repeat(60_000), new byte[60_000]);
    IncomingRecord large = new IncomingRecord(Topics.FACTS, 0, 1L << 40, body, body, headers);

    VertxContextSupport.subscribeAndAwait(
        () -> transactions.run(() -> deadLetters.keep(large, "TOO_LARGE", "x")));

    ConsumerRecord<byte[], byte[]> dead = awaitDeadLetter(parcel);
    assertThat(dead.value()).hasSize(1_500_000).isEqualTo(Arrays.copyOf(body, 1_500_000));
    assertThat(dead.key()).hasSize(65_536);
    assertThat(says(dead, "reason")).isEqualTo("TOO_LARGE");
  }

  @Test
  void aRawRecordThatCannotBeReadStopsNoOther() {
    String code = newParcel();

    publish(scan(2, Scanner.TORN + parcel), scan(2, code));

    awaitStored(code);
    ConsumerRecord<byte[], byte[]> dead = awaitDeadLetter(parcel);
    assertThat(says(dead, "reason")).isEqualTo("NOT_HANDLED");
    assertThat(says(dead, "detail")).contains("cannot be read");
  }

  @Test
  void aLongDetailIsCut() {
    publish(scan(2, Scanner.TORN + parcel + "x".repeat(2_000)));

    assertThat(says(awaitDeadLetter(parcel), "detail")).hasSize(500);
  }

  /** Not the record's fault, and of no kind that is known to pass: still nothing may be lost. */
  @Test
  void aDeadLetterThatCannotBeKeptIsTriedAgainUntilItCan() {
    String later = newParcel();
    Store.execute("revoke insert on outbox from payment");
    try {
      publish(scan(3, Scanner.TORN + parcel), scan(3, later));
      Probes.until("several attempts", () -> scanner.timesRead(Scanner.TORN + parcel) >= 6);
    } finally {
      Store.execute("grant insert on outbox to payment");
    }

    awaitDeadLetter(parcel);
    awaitStored(later);
    assertThat(deadLetters(parcel)).hasSize(1);
  }

  private static String says(ConsumerRecord<byte[], byte[]> dead, String name) {
    return KafkaProbe.header(dead, "dead-letter-" + name);
  }
}
