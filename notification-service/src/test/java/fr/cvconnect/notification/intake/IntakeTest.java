package fr.cvconnect.notification.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.notification.Publisher;
import fr.cvconnect.notification.RealHouse;
import fr.cvconnect.notification.feed.Feed;
import fr.cvconnect.notification.feed.StoredFact;
import fr.cvconnect.testing.KafkaProbe;
import fr.cvconnect.testing.Probes;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealHouse
class IntakeTest {
  private static int serial = 700_000;

  @Inject Feed feed;

  private final String merchant = Integer.toString(++serial);
  private final String outlet = merchant + "000001";
  private final String payment = UUID.randomUUID().toString();

  @Test
  void aRedeliveredFactIsToldOnce() {
    UUID event = UUID.randomUUID();
    Publisher.publish("PaymentRequested", payment, body("PaymentRequested"), event);
    Publisher.publish("PaymentRequested", payment, body("PaymentRequested"), event);
    Publisher.publish("PaymentValidated", payment, body("PaymentValidated"));

    Probes.until("the last fact", () -> told().contains("PaymentValidated"));
    assertThat(told()).containsExactly("PaymentRequested", "PaymentValidated");
  }

  @Test
  void aFactIsToldWithFieldsThisServiceDoesNotKnow() {
    String body = body("PaymentScanned").replace("{", "{\"new\":{\"é\":[1,2.50]},");
    Publisher.publish("PaymentScanned", payment, body);

    Probes.until("the fact", () -> !told().isEmpty());
    assertThat(facts()).extracting(StoredFact::body).containsExactly(body);
  }

  @Test
  void aFactThatCannotBeToldIsKeptAndStopsNoOther() {
    String nobody = body("PaymentScanned").replace("\"" + merchant + "\"", "\"nobody\"");
    UUID event = UUID.randomUUID();
    Publisher.publish("PaymentScanned", payment, nobody, event);
    Publisher.publish("PaymentScanned", payment, body("PaymentScanned"));

    Probes.until("the good one", () -> told().equals(List.of("PaymentScanned")));
    KafkaProbe.as("operations")
        .await(
            "notification-service.dead-letters",
            1,
            dead -> event.toString().equals(KafkaProbe.header(dead, "ce_id")));
  }

  private String body(String event) {
    return Publisher.body(
        event, Map.of("paymentId", payment, "merchantId", merchant, "outletId", outlet));
  }

  private List<String> told() {
    return facts().stream().map(StoredFact::type).toList();
  }

  private List<StoredFact> facts() {
    return feed.after("merchant/" + merchant, 0, 100).await().indefinitely().facts();
  }
}
