package fr.cvconnect.sandbox.wallet.publication;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The wallet's producer, made for its first record; one thread uses it. */
@Singleton
class WalletProducer {
  private final Map<String, Object> connection;
  private KafkaProducer<byte[], byte[]> producer;

  WalletProducer(@Identifier("default-kafka-broker") Map<String, Object> connection) {
    this.connection = connection;
  }

  /** Returns once every in-sync replica has the record. */
  void send(ProducerRecord<byte[], byte[]> message)
      throws ExecutionException, InterruptedException {
    if (producer == null) {
      producer = new KafkaProducer<>(settings());
    }
    producer.send(message).get();
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, "wallet");
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    // It gives up soon, so that the relay stops in time; the record then leaves with a later pass.
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 6_000);
    return settings;
  }

  @PreDestroy
  void close() {
    if (producer != null) {
      producer.close(Duration.ofSeconds(3));
    }
  }
}
