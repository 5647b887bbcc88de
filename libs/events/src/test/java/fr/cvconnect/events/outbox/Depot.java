package fr.cvconnect.events.outbox;

import fr.cvconnect.events.Ids;
import fr.cvconnect.events.OutgoingFact;
import fr.cvconnect.events.ParcelSent;
import fr.cvconnect.events.Store;
import fr.cvconnect.events.Topics;
import fr.cvconnect.testing.KafkaProbe;
import fr.cvconnect.testing.Probes;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Records facts about parcels as a service does, and sees which of them were published. */
@Singleton
class Depot {
  private final Transactions transactions;
  private final Outbox outbox;

  Depot(Transactions transactions, Outbox outbox) {
    this.transactions = transactions;
    this.outbox = outbox;
  }

  static String newParcel() {
    return Ids.next().toString();
  }

  /** A parcel whose facts leave by this bucket. */
  static String newParcelIn(int bucket) {
    return Stream.generate(Depot::newParcel)
        .filter(parcel -> OutboxRow.bucketOf(parcel) == bucket)
        .findFirst()
        .orElseThrow();
  }

  static OutgoingFact sent(String parcel, long sequence) {
    return sentTo(Topics.OUT, parcel, sequence);
  }

  static OutgoingFact sentTo(String topic, String parcel, long sequence) {
    return new OutgoingFact(topic, parcel, sequence, new ParcelSent(parcel, 500));
  }

  /** In one transaction. */
  void record(OutgoingFact... facts) {
    run(() -> outbox.record(List.of(facts)));
  }

  void recordAndFail(OutgoingFact fact) {
    run(
        () ->
            outbox
                .record(fact)
                .chain(() -> Uni.createFrom().failure(new IllegalStateException("lost"))));
  }

  private void run(Supplier<Uni<Void>> work) {
    try {
      VertxContextSupport.subscribeAndAwait(() -> transactions.run(work));
    } catch (RuntimeException failed) {
      throw failed;
    } catch (Throwable failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Everything published on the parcel up to now, in its order. */
  static List<ConsumerRecord<byte[], byte[]>> published(String parcel) {
    return KafkaProbe.as(Topics.READER_OF_OUT).read(Topics.OUT).stream()
        .filter(record -> isAbout(record, parcel))
        .toList();
  }

  static List<ConsumerRecord<byte[], byte[]>> awaitPublished(String parcel, int facts) {
    return KafkaProbe.as(Topics.READER_OF_OUT)
        .await(Topics.OUT, facts, record -> isAbout(record, parcel));
  }

  static List<Long> sequences(List<ConsumerRecord<byte[], byte[]>> records) {
    return records.stream()
        .map(record -> Long.valueOf(KafkaProbe.header(record, "ce_sequence")))
        .toList();
  }

  static List<String> ids(List<ConsumerRecord<byte[], byte[]>> records) {
    return records.stream().map(record -> KafkaProbe.header(record, "ce_id")).toList();
  }

  static void awaitNothingWaiting() {
    Probes.until(
        "the outbox to be empty",
        () -> Store.number("select count(*) from outbox where published_at is null") == 0);
  }

  private static boolean isAbout(ConsumerRecord<byte[], byte[]> record, String parcel) {
    return parcel.equals(new String(record.key(), StandardCharsets.UTF_8));
  }
}
