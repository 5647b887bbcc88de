package fr.cvconnect.events.intake;

import fr.cvconnect.events.Ids;
import fr.cvconnect.events.Store;
import fr.cvconnect.events.Topics;
import fr.cvconnect.testing.KafkaProbe;
import fr.cvconnect.testing.Probes;
import fr.cvconnect.testing.TestServers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The other side: publishes to what the application reads, and sees what became of it. */
final class Sender {
  private static final String FACT = "{\"name\":\"%s\",\"grams\":%d}";

  private Sender() {}

  static String newParcel() {
    return Ids.next().toString();
  }

  static ProducerRecord<byte[], byte[]> sent(String parcel, long grams) {
    return sent(UUID.randomUUID(), parcel, grams);
  }

  static ProducerRecord<byte[], byte[]> sent(UUID id, String parcel, long grams) {
    return fact(id, "fr.cvconnect.ParcelSent.v1", FACT.formatted(parcel, grams));
  }

  /** On one partition, whatever it is about. */
  static ProducerRecord<byte[], byte[]> fact(UUID id, String type, String body) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(Topics.FACTS, 0, bytes("parcel"), bytes(body));
    Map.of(
            "ce_id", id.toString(),
            "ce_source", "/sender",
            "ce_type", type,
            "ce_subject", "parcel",
            "ce_time", "2026-11-23T09:47:00.000Z")
        .forEach((name, value) -> record.headers().add(name, bytes(value)));
    return record;
  }

  static ProducerRecord<byte[], byte[]> scan(int partition, String code) {
    return new ProducerRecord<>(Topics.RAW, partition, null, bytes(code));
  }

  @SafeVarargs
  static void publish(ProducerRecord<byte[], byte[]>... records) {
    for (ProducerRecord<byte[], byte[]> record : records) {
      boolean fact = record.topic().equals(Topics.FACTS);
      KafkaProbe.as(fact ? Topics.WRITER_OF_FACTS : Topics.WRITER_OF_RAW).send(record);
    }
  }

  /** A Kafka transaction: whoever reads gets all of it at once, or nothing. */
  static void publishTogether(List<ProducerRecord<byte[], byte[]>> records) {
    try (KafkaProducer<byte[], byte[]> producer = transaction()) {
      records.forEach(producer::send);
      producer.commitTransaction();
    }
  }

  /** A transaction that has begun. */
  static KafkaProducer<byte[], byte[]> transaction() {
    Map<String, Object> settings = new HashMap<>(TestServers.current().kafka().adminSettings());
    settings.put("transactional.id", UUID.randomUUID().toString());
    ByteArraySerializer raw = new ByteArraySerializer();
    KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings, raw, raw);
    producer.initTransactions();
    producer.beginTransaction();
    return producer;
  }

  static long timesNoted(String parcel) {
    return Store.number("select count(*) from parcel where name = ?", parcel);
  }

  static void awaitNoted(String parcel) {
    Probes.until("parcel " + parcel + " to be noted", () -> timesNoted(parcel) > 0);
  }

  static long timesStored(String code) {
    return Store.number("select count(*) from scan where code = ?", code);
  }

  static void awaitStored(String code) {
    Probes.until("scan " + code + " to be stored", () -> timesStored(code) > 0);
  }

  /** The one dead letter with that text in its body. */
  static ConsumerRecord<byte[], byte[]> awaitDeadLetter(String text) {
    return KafkaProbe.as(Topics.READER_OF_DEAD_LETTERS)
        .await(Topics.DEAD_LETTERS, 1, record -> text(record.value()).contains(text))
        .getFirst();
  }

  static List<ConsumerRecord<byte[], byte[]>> deadLetters(String text) {
    return KafkaProbe.as(Topics.READER_OF_DEAD_LETTERS).read(Topics.DEAD_LETTERS).stream()
        .filter(record -> text(record.value()).contains(text))
        .toList();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
