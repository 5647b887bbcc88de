package fr.cvconnect.events.outbox;

import fr.cvconnect.events.EventsConfig;
import fr.cvconnect.events.KafkaSettings;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;

/** The producer by which outbox rows leave, made when the first one does. */
@Singleton
class OutboxProducer {
  private final KafkaSettings settings;
  private final String source;
  private KafkaProducer<byte[], byte[]> producer;
  private boolean isBroken;

  OutboxProducer(KafkaSettings settings, EventsConfig config) {
    this.settings = settings;
    this.source = "/" + config.service();
  }

  /** Never throws: a record the producer cannot even take fails as one the broker refuses. */
  Future<RecordMetadata> send(OutboxEntry entry) {
    try {
      return connected().send(entry.message(source));
    } catch (KafkaException refused) {
      return CompletableFuture.failedFuture(refused);
    }
  }

  /** Lets what was sent leave at once; returns when each is answered or given up. */
  void flush() {
    if (producer != null) {
      producer.flush();
    }
  }

  /**
   * Says why a send failed. A producer may be broken for good, by a right that it lacked when it
   * began for instance: the next send has a new one.
   */
  void failed(Throwable reason) {
    isBroken |=
        !(reason instanceof RetriableException || reason instanceof RecordTooLargeException);
  }

  private KafkaProducer<byte[], byte[]> connected() {
    if (isBroken) {
      close();
      producer = null;
      isBroken = false;
    }
    if (producer == null) {
      producer = new KafkaProducer<>(settings.producer());
    }
    return producer;
  }

  @PreDestroy
  void close() {
    if (producer != null) {
      producer.close(Duration.ofSeconds(5));
    }
  }
}
