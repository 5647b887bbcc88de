package fr.cvconnect.sandbox.wallet;

import fr.cvconnect.testing.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topics as payment-service has them: reads the wallet's debits, answers them. */
public final class Topics {
  private static final String DEBITS = "wallet.debits";
  private static final String PAYMENTS = "payment.payments";
  private static final Duration ENOUGH = Duration.ofSeconds(20);

  private Topics() {}

  /** The payment's records in their order, once there are so many. */
  public static List<ConsumerRecord<byte[], byte[]>> debits(UUID paymentId, int count) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(DEBITS).stream()
              .map(info -> new TopicPartition(DEBITS, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
      long deadlineNanos = System.nanoTime() + ENOUGH.toNanos();
      while (found.size() < count && System.nanoTime() < deadlineNanos) {
        for (ConsumerRecord<byte[], byte[]> read : consumer.poll(Duration.ofMillis(100))) {
          if (text(read.key()).equals(paymentId.toString())) {
            found.add(read);
          }
        }
      }
      return found;
    }
  }

  public static String header(ConsumerRecord<byte[], byte[]> read, String name) {
    return text(read.headers().lastHeader(name).value());
  }

  /** Publishes an answer of payment-service under this event id. */
  public static void answer(UUID eventId, UUID paymentId, String type, String body) {
    ProducerRecord<byte[], byte[]> answer =
        new ProducerRecord<>(PAYMENTS, bytes(paymentId.toString()), bytes(body));
    Map.of(
            "ce_specversion", "1.0",
            "ce_id", eventId.toString(),
            "ce_source", "/payment-service",
            "ce_type", "fr.cvconnect." + type + ".v1",
            "ce_subject", paymentId.toString(),
            "ce_time", "2026-11-23T09:47:00.000Z",
            "ce_sequence", "2",
            "content-type", "application/json")
        .forEach((name, value) -> answer.headers().add(name, bytes(value)));
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings(), new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.send(answer).get();
    } catch (ExecutionException | InterruptedException notSent) {
      throw new IllegalStateException(notSent);
    }
  }

  private static Map<String, Object> settings() {
    TestServers servers = TestServers.current();
    String login =
        "org.apache.kafka.common.security.scram.ScramLoginModule required"
            + " username=\"payment-service\" password=\"%s\";";
    return Map.of(
        "bootstrap.servers",
        servers.kafka().bootstrapServers(),
        "security.protocol",
        "SASL_PLAINTEXT",
        "sasl.mechanism",
        "SCRAM-SHA-512",
        "sasl.jaas.config",
        login.formatted(servers.password("payment-service")));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
