package fr.cvconnect.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaSetupTest {
  private static final Topics TOPICS = Topics.declared();
  private static final Principals PRINCIPALS = Principals.declared();

  @TempDir static Path folder;
  private static Cluster cluster;

  @BeforeAll
  static void start() {
    cluster = new Cluster(folder);
    cluster.apply(TOPICS, PRINCIPALS);
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @Test
  void appliedAgainItChangesNothing() throws Exception {
    cluster.apply(TOPICS, PRINCIPALS);

    assertThat(cluster.admin().listTopics().names().get()).containsAll(TOPICS.names());
  }

  @Test
  void factsAreKeptForEver() throws Exception {
    for (String topic : TOPICS.names()) {
      ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
      Config config = cluster.admin().describeConfigs(Set.of(resource)).all().get().get(resource);
      assertThat(config.get("retention.ms").value()).isEqualTo("-1");
      assertThat(config.get("retention.bytes").value()).isEqualTo("-1");
      assertThat(config.get("cleanup.policy").value()).isEqualTo("delete");
    }
  }

  @Test
  void aDeadLetterMayBeLargerThanTheRecordItWas() throws Exception {
    long record = largest("wallet.debits");

    assertThat(TOPICS.names())
        .filteredOn(topic -> topic.endsWith(".dead-letters"))
        .isNotEmpty()
        .allSatisfy(topic -> assertThat(largest(topic)).isGreaterThan(record + 500_000));
  }

  private static long largest(String topic) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    Config config = cluster.admin().describeConfigs(Set.of(resource)).all().get().get(resource);
    return Long.parseLong(config.get("max.message.bytes").value());
  }

  @Test
  void anotherNumberOfPartitionsIsRefused() {
    Topics other = new Topics(6, TOPICS.settings(), Map.of("payment.payments", Map.of()));

    assertThatThrownBy(
            () -> cluster.setup().apply(other, PRINCIPALS, Cluster.passwords(PRINCIPALS)))
        .hasMessageContaining("12 partitions instead of 6");
  }

  @Test
  void eachPrincipalWritesWhatItMay() throws Throwable {
    for (var principal : PRINCIPALS.byName().entrySet()) {
      for (String topic : principal.getValue().writes()) {
        cluster.write(principal.getKey(), topic);
      }
    }
  }

  @Test
  void eachServiceReadsInTheGroupOfItsName() {
    cluster.read("payment-service", "payment-service", "wallet.debits");
    cluster.read("settlement-service", "settlement-service", "payment.payments");
    cluster.read("notification-service", "notification-service", "settlement.batches");
  }

  @Test
  void aReaderFromOutsideNamesItsGroupsItself() {
    cluster.read("finance", "finance-reports", "settlement.batches");
    cluster.read("wallet", "wallet", "payment.payments");
    cluster.read("operations", "operations-desk", "payment-service.dead-letters");
  }

  @Test
  void onlyTheWalletWritesDebits() {
    assertThatThrownBy(() -> cluster.write("payment-service", "wallet.debits"))
        .isInstanceOf(TopicAuthorizationException.class);
  }

  @Test
  void financeReadsNothingButBatches() {
    assertThatThrownBy(() -> cluster.read("finance", "finance", "payment.payments"))
        .isInstanceOf(TopicAuthorizationException.class);
  }

  @Test
  void nobodyReadsInTheGroupOfAnother() {
    assertThatThrownBy(() -> cluster.read("finance", "settlement-service", "settlement.batches"))
        .isInstanceOf(GroupAuthorizationException.class);
  }

  @Test
  void aWrongPasswordIsRefused() {
    assertThatThrownBy(() -> cluster.write("wallet", "wrong", "wallet.debits"))
        .isInstanceOf(SaslAuthenticationException.class);
  }

  @Test
  void noTopicIsMadeByUse() {
    assertThatThrownBy(() -> cluster.write("admin", "secret", "payment.surprises"))
        .isInstanceOf(TimeoutException.class);
  }

  @Test
  void aRightThatIsNoLongerDeclaredIsTakenAway() {
    Map<String, Principals.Rights> fewer = new HashMap<>(PRINCIPALS.byName());
    fewer.put("operations", new Principals.Rights(null, "operations", List.of(), List.of()));
    cluster.apply(TOPICS, new Principals(fewer));
    try {
      assertThatThrownBy(
              () -> cluster.read("operations", "operations", "payment-service.dead-letters"))
          .isInstanceOf(TopicAuthorizationException.class);
    } finally {
      cluster.apply(TOPICS, PRINCIPALS);
    }
  }

  @Test
  void aPrincipalWithoutPasswordIsAnError() {
    assertThatThrownBy(() -> cluster.setup().apply(TOPICS, PRINCIPALS, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("wallet");
  }
}
