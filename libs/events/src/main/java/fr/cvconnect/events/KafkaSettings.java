package fr.cvconnect.events;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * How our Kafka clients are set: where and as whom from {@code kafka.*}, and over it what money
 * depends on, which no configuration can weaken.
 */
@Singleton
public class KafkaSettings {
  /** Room for a dead letter: the largest record a broker takes, and its new headers. */
  private static final int LARGEST_REQUEST_BYTES = 2 * 1024 * 1024;

  /** Well below the time for an answer: a broker that gathers for longer would seem to be away. */
  private static final Duration GATHERING_AT_MOST = Duration.ofSeconds(2);

  /** Some hundred facts: with so many the broker waits no longer. */
  private static final int GATHERED_BYTES = 256 * 1024;

  private final Map<String, Object> connection;
  private final EventsConfig config;

  KafkaSettings(
      @Identifier("default-kafka-broker") Map<String, Object> connection, EventsConfig config) {
    this.connection = connection;
    this.config = config;
    if (config.intake().gather().compareTo(GATHERING_AT_MOST) > 0) {
      throw new IllegalArgumentException("cv.events.intake.gather: at most " + GATHERING_AT_MOST);
    }
  }

  /** For the one producer of a service. */
  public Map<String, Object> producer() {
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, config.service());
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST_BYTES);
    // A pass holds a database connection and its buckets' locks: it must give up soon.
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
    // One request for all of a pass, which flushes: without it each fact leaves by itself.
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 100);
    return settings;
  }

  /** For asking where a log ends, open transactions included; it reads nothing. */
  public Map<String, Object> logEnds() {
    Map<String, Object> settings = consumer();
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
    return settings;
  }

  /** For each consumer, a member of the service's group. */
  public Map<String, Object> consumer() {
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, config.service());
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, config.intake().pollSize());
    // A dead replica's partitions move on within ten seconds.
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
    settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    gather(settings, config.intake().gather());
    return settings;
  }

  private static void gather(Map<String, Object> settings, Duration gather) {
    if (gather.isPositive()) {
      settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, GATHERED_BYTES);
      settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, Math.toIntExact(gather.toMillis()));
    }
  }
}
