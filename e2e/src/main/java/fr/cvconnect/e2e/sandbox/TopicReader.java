package fr.cvconnect.e2e.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cvconnect.e2e.sandbox.SandboxFile.KafkaAccess;
import fr.cvconnect.json.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic as one of Kafka's principals, from where it ended when this was made. */
public final class TopicReader implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);

  /** A record as it lies in Kafka. */
  public record Message(Map<String, String> headers, byte[] body) {
    /** {@code DailyBatchClosed}. */
    public boolean isFact(String name) {
      return headers.getOrDefault("ce_type", "").equals("fr.cvconnect." + name + ".v1");
    }

    public JsonNode json() {
      try {
        return WireJson.tolerant().readTree(body);
      } catch (IOException notJson) {
        throw new UncheckedIOException(notJson);
      }
    }
  }

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<Message> messages = new ArrayList<>();

  public TopicReader(KafkaAccess kafka, String principal, String topic) {
    consumer = new KafkaConsumer<>(settings(kafka, principal));
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
  }

  /** The first such record since the reader was made, waiting for it if need be. */
  public Message await(String what, Predicate<Message> which) {
    return Waiting.forSome(what, () -> read(which).stream().findFirst());
  }

  /** All such records until now. */
  public List<Message> read(Predicate<Message> which) {
    consumer.poll(POLL).forEach(read -> messages.add(message(read.headers(), read.value())));
    return messages.stream().filter(which).toList();
  }

  @Override
  public void close() {
    consumer.close();
  }

  private static Message message(Iterable<Header> headers, byte[] body) {
    Map<String, String> texts = new HashMap<>();
    headers.forEach(
        header -> texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
    return new Message(texts, body);
  }

  private static Map<String, Object> settings(KafkaAccess kafka, String principal) {
    Map<String, Object> settings = new HashMap<>(kafka.settings(principal));
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    return settings;
  }
}
