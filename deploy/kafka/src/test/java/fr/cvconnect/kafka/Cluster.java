package fr.cvconnect.kafka;

import fr.cvconnect.servers.Checkout;
import fr.cvconnect.servers.Distributions;
import fr.cvconnect.servers.Home;
import fr.cvconnect.servers.Ports;
import fr.cvconnect.servers.Waiting;
import fr.cvconnect.servers.kafka.Kafka;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A real broker, with the declarations applied to it. */
final class Cluster implements AutoCloseable {
  private static final Duration AT_MOST = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(200);

  private final Kafka kafka;
  private final Admin admin;
  private final KafkaSetup setup;

  Cluster(Path folder) {
    List<Integer> ports = Ports.free(2);
    kafka =
        new Kafka(
            new Distributions(Checkout.current()),
            Home.under(folder, "kafka"),
            ports.get(0),
            ports.get(1),
            "secret");
    kafka.start(AT_MOST);
    admin = Admin.create(kafka.adminSettings());
    setup = new KafkaSetup(kafka.adminSettings(), 1);
  }

  Admin admin() {
    return admin;
  }

  void apply(Topics topics, Principals principals) {
    setup.apply(topics, principals, passwords(principals));
  }

  KafkaSetup setup() {
    return setup;
  }

  void write(String principal, String topic) throws Throwable {
    write(principal, password(principal), topic);
  }

  /** As one principal with an idempotent producer; fails with the broker's own reason. */
  void write(String principal, String password, String topic) throws Throwable {
    StringSerializer texts = new StringSerializer();
    Map<String, Object> settings = settings(principal, password);
    settings.put("enable.idempotence", true);
    settings.put("acks", "all");
    settings.put("max.block.ms", 5_000);
    try (KafkaProducer<String, String> producer = new KafkaProducer<>(settings, texts, texts)) {
      producer.send(new ProducerRecord<>(topic, "key", "value")).get();
    } catch (ExecutionException e) {
      throw e.getCause();
    }
  }

  /** As one principal in a group, until the group has its partitions; fails as the broker says. */
  void read(String principal, String group, String topic) {
    StringDeserializer texts = new StringDeserializer();
    Map<String, Object> settings = settings(principal, password(principal));
    settings.put("group.id", group);
    try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings, texts, texts)) {
      consumer.subscribe(List.of(topic));
      Waiting.until(
          "partitions of " + topic + " for " + group,
          AT_MOST,
          () -> {
            consumer.poll(POLL);
            return !consumer.assignment().isEmpty();
          });
      consumer.commitSync();
    }
  }

  static Map<String, String> passwords(Principals principals) {
    return principals.names().stream().collect(Collectors.toMap(name -> name, Cluster::password));
  }

  @Override
  public void close() {
    setup.close();
    admin.close();
    kafka.stop();
  }

  private Map<String, Object> settings(String principal, String password) {
    Map<String, Object> settings = new HashMap<>(kafka.adminSettings());
    settings.put("sasl.jaas.config", Kafka.scram(principal, password));
    return settings;
  }

  private static String password(String principal) {
    return "password-of-" + principal;
  }
}
