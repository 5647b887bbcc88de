package fr.cvconnect.payment.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.cvconnect.payment.Stage;
import fr.cvconnect.payment.TestWallet;
import fr.cvconnect.payment.Topics;
import fr.cvconnect.testing.KafkaProbe;
import fr.cvconnect.testing.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestWallet.class)
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "payment-service"))
class DayReplayTest {
  @Test
  void aDatesFactsArePublishedAgainAsTheyWere() {
    String outlet = Stage.outlet(Stage.merchant(1), 1);
    String payment = Stage.ask(outlet, 6000);
    TestWallet.debit(payment, 4500, Stage.now());
    ConsumerRecord<byte[], byte[]> validated = Stage.fact(payment, "PaymentValidated");
    String date = JsonPath.from(text(validated.value())).getString("businessDate");
    problem(replay("operations", date), 404, "BUSINESS_DATE_NOT_ENDED");
    Stage.passes(Duration.ofDays(1).plusMinutes(15));
    days(date, 1);

    replay("operations", date).then().statusCode(202).body("businessDate", equalTo(date));

    assertSame(
        KafkaProbe.as("settlement-service")
            .await(Topics.PAYMENTS, 2, fact -> Stage.isFact(fact, payment, "PaymentValidated")));
    assertSame(days(date, 2));
  }

  @Test
  void nobodyElseMayAndNoOtherTextIsADate() {
    problem(replay("finance-preparer", "2026-11-23"), 403, "FORBIDDEN");
    problem(replay("operations", "yesterday"), 404, "BUSINESS_DATE_NOT_ENDED");
    problem(replay("operations", LocalDate.MAX.toString()), 404, "BUSINESS_DATE_NOT_ENDED");
  }

  private static Response replay(String role, String date) {
    String token = Stage.TOKENS.staff(role);
    return Stage.as(token).post("/api/business-days/{date}/replays", date);
  }

  private static void problem(Response response, int status, String code) {
    Stage.problem(response, status, code);
  }

  private static List<ConsumerRecord<byte[], byte[]>> days(String date, int count) {
    return KafkaProbe.as("settlement-service")
        .await(Topics.DAYS, count, day -> date.equals(text(day.key())));
  }

  private static void assertSame(List<ConsumerRecord<byte[], byte[]>> twice) {
    assertThat(twice).extracting(fact -> KafkaProbe.header(fact, "ce_id")).hasSize(2);
    assertThat(twice)
        .extracting(fact -> KafkaProbe.header(fact, "ce_id"))
        .containsOnly(KafkaProbe.header(twice.getFirst(), "ce_id"));
    assertThat(twice).extracting(ConsumerRecord::value).containsOnly(twice.getFirst().value());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
