package fr.cvconnect.bench.wallet;

import fr.cvconnect.json.WireInstant;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The wallet: debits on Kafka, signed as it signs them. */
public final class Debits implements AutoCloseable {
  /** Part of what every request of the benches asks for. */
  private static final long PAID_CENTS = 4_500;

  private static final String TOPIC = "wallet.debits";
  private static final String DEBITED = "fr.cvconnect.WalletDebited.v1";

  private final Signer signer;
  private final KafkaProducer<byte[], byte[]> producer;

  /**
   * @param login settings of a Kafka client that signs in as the wallet
   */
  public Debits(Signer signer, Map<String, Object> login) {
    this.signer = signer;
    Map<String, Object> settings = new HashMap<>(login);
    settings.put("acks", "all");
    this.producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** A debit with its signature, which {@link #publish} sends. */
  public ProducerRecord<byte[], byte[]> signed(String paymentId) {
    String id = UUID.randomUUID().toString();
    String time = WireInstant.text(InstantSource.system().instant());
    byte[] body =
        """
        {"debitId":"%s","paymentId":"%s","amountCents":%d,"currency":"EUR","debitedAt":"%s"}\
        """
            .formatted(UUID.randomUUID(), paymentId, PAID_CENTS, time)
            .getBytes(StandardCharsets.UTF_8);
    ProducerRecord<byte[], byte[]> debit =
        new ProducerRecord<>(TOPIC, paymentId.getBytes(StandardCharsets.UTF_8), body);
    Map<String, String> headers = new HashMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", id);
    headers.put("ce_source", "/wallet");
    headers.put("ce_type", DEBITED);
    headers.put("ce_subject", paymentId);
    headers.put("ce_time", time);
    headers.put("ce_sequence", "1");
    headers.put("content-type", "application/json");
    headers.put("signature-key-id", signer.keyId());
    headers.put("signature", signer.sign(id, DEBITED, time, body));
    headers.forEach(
        (name, value) -> debit.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return debit;
  }

  /** Leaves it to be sent. */
  public void publish(ProducerRecord<byte[], byte[]> debit) {
    producer.send(debit);
  }

  /**
   * @param done gets null once the broker has it, or why it has not
   */
  public void publish(ProducerRecord<byte[], byte[]> debit, Consumer<Throwable> done) {
    producer.send(debit, (_, refused) -> done.accept(refused));
  }

  @Override
  public void close() {
    producer.close();
  }
}
