package fr.cvconnect.bench;

import fr.cvconnect.json.WireInstant;
import fr.cvconnect.servers.kafka.Kafka;
import fr.cvconnect.testing.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The wallet: publishes debits all at once, and waits until each is answered on Kafka. */
final class DebitLoad implements AutoCloseable {
  private static final String DEBITS = "wallet.debits";
  private static final String PAYMENTS = "payment.payments";
  private static final String DEBITED = "fr.cvconnect.WalletDebited.v1";
  private static final String VALIDATED = "fr.cvconnect.PaymentValidated.v1";
  private static final Duration AT_MOST = Duration.ofMinutes(2);

  private final Signer signer;
  private final KafkaProducer<byte[], byte[]> producer;
  private final KafkaConsumer<byte[], byte[]> consumer;

  DebitLoad(Signer signer) {
    this.signer = signer;
    TestServers servers = TestServers.current();
    Map<String, Object> settings = new HashMap<>(servers.kafka().adminSettings());
    settings.put("sasl.jaas.config", Kafka.scram("wallet", servers.password("wallet")));
    settings.put("acks", "all");
    this.producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    this.consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** From the first publication until the last PaymentValidated is read; signing is not counted. */
  Window run(List<String> paymentIds) {
    List<ProducerRecord<byte[], byte[]>> debits = paymentIds.stream().map(this::debit).toList();
    List<TopicPartition> partitions =
        consumer.partitionsFor(PAYMENTS).stream()
            .map(partition -> new TopicPartition(PAYMENTS, partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);

    long beginNanos = System.nanoTime();
    debits.forEach(producer::send);
    awaitValidated(debits.size(), beginNanos);
    return new Window(debits.size(), (System.nanoTime() - beginNanos) / 1e9, 0, 0);
  }

  private void awaitValidated(int count, long beginNanos) {
    int validated = 0;
    while (validated < count) {
      for (ConsumerRecord<byte[], byte[]> fact : consumer.poll(Duration.ofMillis(100))) {
        if (VALIDATED.equals(type(fact))) {
          validated++;
        }
      }
      if (System.nanoTime() - beginNanos > AT_MOST.toNanos()) {
        throw new IllegalStateException(
            "only %d of %d debits were validated in time".formatted(validated, count));
      }
    }
  }

  private static String type(ConsumerRecord<byte[], byte[]> fact) {
    Header type = fact.headers().lastHeader("ce_type");
    return new String(type.value(), StandardCharsets.UTF_8);
  }

  private ProducerRecord<byte[], byte[]> debit(String paymentId) {
    String id = UUID.randomUUID().toString();
    String time = WireInstant.text(InstantSource.system().instant());
    byte[] body =
        """
        {"debitId":"%s","paymentId":"%s","amountCents":4500,"currency":"EUR","debitedAt":"%s"}\
        """
            .formatted(UUID.randomUUID(), paymentId, time)
            .getBytes(StandardCharsets.UTF_8);
    ProducerRecord<byte[], byte[]> debit =
        new ProducerRecord<>(DEBITS, paymentId.getBytes(StandardCharsets.UTF_8), body);
    Map<String, String> headers = new HashMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", id);
    headers.put("ce_source", "/wallet");
    headers.put("ce_type", DEBITED);
    headers.put("ce_subject", paymentId);
    headers.put("ce_time", time);
    headers.put("ce_sequence", "1");
    headers.put("content-type", "application/json");
    headers.put("signature-key-id", Signer.KEY_ID);
    headers.put("signature", signer.sign(id, DEBITED, time, body));
    headers.forEach(
        (name, value) -> debit.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return debit;
  }

  @Override
  public void close() {
    producer.close();
    consumer.close();
  }

  /** The first so many, which must be there. */
  static List<String> take(List<String> paymentIds, int count) {
    if (paymentIds.size() < count) {
      throw new IllegalStateException("only %d payments wait".formatted(paymentIds.size()));
    }
    List<String> tail = paymentIds.subList(paymentIds.size() - count, paymentIds.size());
    List<String> taken = new ArrayList<>(tail);
    tail.clear();
    return taken;
  }
}
