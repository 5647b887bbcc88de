package fr.cvconnect.payment.expiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.cvconnect.contracts.EventSchema;
import fr.cvconnect.payment.Stage;
import fr.cvconnect.payment.TestWallet;
import fr.cvconnect.payment.Topics;
import fr.cvconnect.testing.KafkaProbe;
import fr.cvconnect.testing.Probes;
import fr.cvconnect.testing.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What domain time does to payments and dates; each test moves the clock on. */
@QuarkusTest
@WithTestResource(TestWallet.class)
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "payment-service"))
class ExpiryTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Duration PAST_TTL_AND_GRACE = Duration.ofMinutes(9).plusSeconds(15);
  private static String outlet;

  @BeforeEach
  void open() {
    if (outlet == null) {
      outlet = Stage.outlet(Stage.merchant(1), 1);
    }
  }

  @Test
  void whatNobodyPaysExpiresAndALaterDebitIsGivenBack() {
    String payment = Stage.ask(outlet, 6000);
    Instant expiresAt = Instant.parse(Stage.read(outlet, payment).extract().path("expiresAt"));

    Stage.passes(PAST_TTL_AND_GRACE);

    var expired = Stage.fact(payment, "PaymentExpired");
    EventSchema.ofBody("PaymentExpired").requireValid(expired.value());
    Stage.read(outlet, payment)
        .body("status", equalTo("EXPIRED"))
        .body("receivedCents", nullValue())
        .body("remainingCents", nullValue());
    TestWallet.debit(payment, 6000, expiresAt);
    var refused = json(Stage.fact(payment, "DebitRefused"));
    assertThat(refused.getString("reason")).isEqualTo("EXPIRED");
  }

  @Test
  void aPaymentDoesNotExpireWithinItsGrace() {
    String payment = Stage.ask(outlet, 6000);

    Instant expiresAt = Instant.parse(Stage.read(outlet, payment).extract().path("expiresAt"));
    Stage.passes(Duration.between(Stage.now(), expiresAt).plusSeconds(1));
    // Several ticks, each of which would expire it without the grace of ten seconds.
    Probes.until("three seconds to pass", () -> Stage.now().isAfter(expiresAt.plusSeconds(4)));

    assertThat(Stage.status(outlet, payment)).isEqualTo("WAITING");
    TestWallet.debit(payment, 6000, expiresAt);
    Stage.fact(payment, "PaymentValidated");
  }

  @Test
  void datesEndInOrderAlsoWhenNothingWasPaidAndCountWhatWas() {
    String payment = Stage.ask(outlet, 6000);
    TestWallet.debit(payment, 4500, Stage.now());
    LocalDate paidOn =
        LocalDate.parse(json(Stage.fact(payment, "PaymentValidated")).getString("businessDate"));
    Instant thirdMidnight =
        LocalDate.ofInstant(Stage.now(), PARIS).plusDays(3).atStartOfDay(PARIS).toInstant();

    Stage.passes(Duration.between(Stage.now(), thirdMidnight).plusMinutes(11));

    JsonPath ended = ended(paidOn);
    assertThat(ended.getLong("totalCents")).isEqualTo(receivedOn(paidOn));
    assertThat(ended.getLong("payments")).isPositive();
    assertThat(ended(paidOn.plusDays(1)).getLong("payments")).isZero();
    assertThat(ended(paidOn.plusDays(2)).getLong("payments")).isZero();
    List<String> dates = announced().stream().map(day -> day.getString("businessDate")).toList();
    assertThat(dates).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void aDebitOfAnEndedDateBelongsToTheFirstDateNotYetEnded() {
    Instant midnight =
        LocalDate.ofInstant(Stage.now(), PARIS).plusDays(1).atStartOfDay(PARIS).toInstant();
    Stage.passes(Duration.between(Stage.now(), midnight).minusMinutes(1));
    LocalDate today = LocalDate.ofInstant(Stage.now(), PARIS);
    String inTime = Stage.ask(outlet, 6000);
    String late = Stage.ask(outlet, 6000);
    Instant debitedAt = Stage.now();
    Stage.passes(Duration.ofMinutes(5));
    TestWallet.debit(inTime, 6000, debitedAt);
    assertThat(date(inTime)).isEqualTo(today.toString());

    TestWallet.debit(late, 6000, Stage.now());
    assertThat(date(late)).isEqualTo(today.plusDays(1).toString());
    Stage.passes(Duration.ofMinutes(7));
    ended(today);

    String after = Stage.ask(outlet, 6000);
    TestWallet.debit(after, 6000, Stage.now().minusSeconds(1));
    assertThat(date(after)).isEqualTo(today.plusDays(1).toString());
  }

  private static String date(String paymentId) {
    return json(Stage.fact(paymentId, "PaymentValidated")).getString("businessDate");
  }

  private static JsonPath ended(LocalDate date) {
    return Probes.await(
        date + " to end",
        () ->
            announced().stream()
                .filter(day -> day.getString("businessDate").equals(date.toString()))
                .findFirst());
  }

  private static List<JsonPath> announced() {
    List<ConsumerRecord<byte[], byte[]>> records =
        KafkaProbe.as("settlement-service").read(Topics.DAYS);
    records.forEach(day -> EventSchema.ofBody("BusinessDayEnded").requireValid(day.value()));
    Set<String> seen = new HashSet<>();
    return records.stream()
        // Published again, at somebody's wish, an announcement has the same id.
        .filter(day -> seen.add(KafkaProbe.header(day, "ce_id")))
        // Each date has a partition of its own, so only the ids tell which was announced first.
        .sorted(Comparator.comparing(day -> KafkaProbe.header(day, "ce_id")))
        .map(ExpiryTest::json)
        .toList();
  }

  private static long receivedOn(LocalDate date) {
    return KafkaProbe.as("settlement-service").read(Topics.PAYMENTS).stream()
        .filter(
            fact -> "fr.cvconnect.PaymentValidated.v1".equals(KafkaProbe.header(fact, "ce_type")))
        .map(ExpiryTest::json)
        .filter(fact -> fact.getString("businessDate").equals(date.toString()))
        .mapToLong(fact -> fact.getLong("receivedCents"))
        .sum();
  }

  private static JsonPath json(ConsumerRecord<byte[], byte[]> record) {
    return JsonPath.from(new String(record.value(), StandardCharsets.UTF_8));
  }
}
