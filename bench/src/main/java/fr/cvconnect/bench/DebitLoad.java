package fr.cvconnect.bench;

import fr.cvconnect.bench.wallet.Debits;
import fr.cvconnect.bench.wallet.Signer;
import fr.cvconnect.servers.kafka.Kafka;
import fr.cvconnect.testing.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The wallet: publishes debits all at once, and waits until each is answered on Kafka. */
final class DebitLoad implements AutoCloseable {
  private static final String PAYMENTS = "payment.payments";
  private static final String VALIDATED = "fr.cvconnect.PaymentValidated.v1";
  private static final Duration AT_MOST = Duration.ofMinutes(2);

  private final Debits debits;
  private final KafkaConsumer<byte[], byte[]> consumer;

  DebitLoad(Signer signer) {
    TestServers servers = TestServers.current();
    Map<String, Object> settings = new HashMap<>(servers.kafka().adminSettings());
    settings.put("sasl.jaas.config", Kafka.scram("wallet", servers.password("wallet")));
    this.debits = new Debits(signer, settings);
    this.consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** From the first publication until the last PaymentValidated is read; signing is not counted. */
  Window run(List<String> paymentIds) {
    List<ProducerRecord<byte[], byte[]>> records = paymentIds.stream().map(debits::signed).toList();
    List<TopicPartition> partitions =
        consumer.partitionsFor(PAYMENTS).stream()
            .map(partition -> new TopicPartition(PAYMENTS, partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);

    long beginNanos = System.nanoTime();
    records.forEach(debits::publish);
    awaitValidated(records.size(), beginNanos);
    return new Window(records.size(), (System.nanoTime() - beginNanos) / 1e9, 0, 0);
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

  @Override
  public void close() {
    debits.close();
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
