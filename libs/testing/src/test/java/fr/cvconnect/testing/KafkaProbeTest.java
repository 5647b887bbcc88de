package fr.cvconnect.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KafkaProbeTest {

  @BeforeEach
  void cleanTopics() {
    new CleanKafka(TestServers.current()).make();
  }

  @Test
  void whatOnePrincipalSendsAnotherReads() {
    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
    KafkaProbe.as("wallet").send("wallet.debits", "key", Map.of("ce_type", "Debited"), body);

    assertThat(KafkaProbe.as("payment-service").await("wallet.debits", 1, record -> true))
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.key()).asString().isEqualTo("key");
              assertThat(record.value()).isEqualTo(body);
              assertThat(KafkaProbe.header(record, "ce_type")).isEqualTo("Debited");
              assertThat(KafkaProbe.header(record, "ce_id")).isNull();
            });
  }

  @Test
  void aProbeHasNoMoreRightsThanItsPrincipal() {
    assertThatThrownBy(
            () -> KafkaProbe.as("finance").send("wallet.debits", "key", Map.of(), new byte[0]))
        .hasCauseInstanceOf(TopicAuthorizationException.class);
  }

  @Test
  void cleanTopicsHoldNothing() {
    KafkaProbe.as("wallet").send("wallet.debits", "key", Map.of(), new byte[0]);

    cleanTopics();

    assertThat(KafkaProbe.as("payment-service").read("wallet.debits")).isEmpty();
  }
}
