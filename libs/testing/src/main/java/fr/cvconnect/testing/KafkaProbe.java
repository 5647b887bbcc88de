package fr.cvconnect.testing;

import fr.cvconnect.servers.kafka.Kafka;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Writes and reads raw records as one principal, with that principal's rights and no others.
 *
 * <p>It reads without a consumer group, so it disturbs nobody.
 */
public final class KafkaProbe {
  private static final Duration POLL = Duration.ofMillis(100);

  private final Map<String, Object> settings;

  private KafkaProbe(Map<String, Object> settings) {
    this.settings = settings;
  }

  /**
   * @param principal one of {@code deploy/kafka/principals.yaml}
   */
  public static KafkaProbe as(String principal) {
    TestServers servers = TestServers.current();
    Map<String, Object> settings = new HashMap<>(servers.kafka().adminSettings());
    settings.put("sasl.jaas.config", Kafka.scram(principal, servers.password(principal)));
    return new KafkaProbe(settings);
  }

  /** Returns once the broker has it. */
  public RecordMetadata send(String topic, String key, Map<String, String> headers, byte[] body) {
    ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, bytes(key), body);
    headers.forEach((name, value) -> record.headers().add(name, bytes(value)));
    return send(record);
  }

  /** For what the other form cannot say: a null key, a partition, the same header twice. */
  public RecordMetadata send(ProducerRecord<byte[], byte[]> record) {
    ByteArraySerializer raw = new ByteArraySerializer();
    try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings, raw, raw)) {
      return producer.send(record).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** All records of a topic up to now, those of one key in their order. */
  public List<ConsumerRecord<byte[], byte[]>> read(String topic) {
    ByteArrayDeserializer raw = new ByteArrayDeserializer();
    try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings, raw, raw)) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(POLL).forEach(records::add);
      }
      records.sort(Comparator.comparing(ConsumerRecord::timestamp));
      return records;
    }
  }

  /** Waits for records that match, and returns all that do by then. */
  public List<ConsumerRecord<byte[], byte[]>> await(
      String topic, int count, Predicate<ConsumerRecord<byte[], byte[]>> matching) {
    List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
    Probes.until(
        count + " records in " + topic,
        () -> {
          found.clear();
          read(topic).stream().filter(matching).forEach(found::add);
          return found.size() >= count;
        });
    return found;
  }

  /** The last header of that name as a text, or null. */
  public static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
