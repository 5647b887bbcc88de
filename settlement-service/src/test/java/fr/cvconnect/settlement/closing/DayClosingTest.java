package fr.cvconnect.settlement.closing;

import static fr.cvconnect.settlement.Neighbours.ended;
import static fr.cvconnect.settlement.Neighbours.payment;
import static fr.cvconnect.settlement.Neighbours.publish;
import static fr.cvconnect.settlement.Neighbours.registered;
import static fr.cvconnect.settlement.Neighbours.validated;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.settlement.Books;
import fr.cvconnect.settlement.Neighbours.Fact;
import fr.cvconnect.settlement.Records;
import fr.cvconnect.settlement.batch.DailyBatchClosed;
import fr.cvconnect.settlement.ledger.PaymentValidated;
import fr.cvconnect.settlement.transfer.HoldReason;
import fr.cvconnect.settlement.transfer.TransferHeld;
import fr.cvconnect.settlement.transfer.TransferScheduled;
import fr.cvconnect.testing.Probes;
import fr.cvconnect.testing.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "settlement-service"))
class DayClosingTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);

  @BeforeEach
  void newBooks() {
    Books.clear();
  }

  @Test
  void aDayBecomesOneTransferPerMerchantItsFileAndItsFacts() {
    payable("100001");
    Records facts = Records.ofSettlement();
    publish(
        validated(payment("100001", MONDAY, 4_500)),
        validated(payment("100001", MONDAY, 2_000)),
        validated(payment("100002", MONDAY, 6_050)),
        ended(MONDAY, 3, 12_550));

    Map<String, ConsumerRecord<byte[], byte[]>> byKey = byKey(facts, 3);
    TransferScheduled scheduled = Records.body(byKey.get("100001"), TransferScheduled.class);
    assertThat(scheduled.payments()).isEqualTo(2);
    assertThat(scheduled.grossCents()).isEqualTo(6_500);
    assertThat(scheduled.netCents()).isEqualTo(6_500);
    assertThat(scheduled.dueDate()).isEqualTo("2026-11-30");
    TransferHeld held = Records.body(byKey.get("100002"), TransferHeld.class);
    assertThat(held.netCents()).isEqualTo(6_050);
    assertThat(held.reason()).isEqualTo(HoldReason.NO_BANK_ACCOUNT);
    DailyBatchClosed closed = Records.body(byKey.get("2026-11-23"), DailyBatchClosed.class);
    assertThat(closed.transfers()).isEqualTo(2);
    assertThat(closed.heldTransfers()).isEqualTo(1);
    assertThat(closed.payments()).isEqualTo(3);
    assertThat(closed.grossCents()).isEqualTo(12_550);
    assertThat(closed.heldNetCents()).isEqualTo(6_050);
    assertThat(Books.value("select control_sum_cents from bank_file")).isEqualTo("6500");
  }

  @Test
  void aDayWithoutPaymentsIsClosedWithoutAFile() {
    Records facts = Records.ofSettlement();
    publish(ended(MONDAY, 0, 0));

    DailyBatchClosed closed = Records.body(facts.exactly(1).getFirst(), DailyBatchClosed.class);
    assertThat(closed.transfers()).isZero();
    assertThat(closed.dueDate()).isEqualTo("2026-11-30");
    assertThat(Books.count("bank_file")).isZero();
  }

  @Test
  void theClosingWaitsForALatePaymentWhichCompletesIt() {
    Fact late = validated(payment("100001", MONDAY, 2_000));
    publish(validated(payment("100001", MONDAY, 4_500)), ended(MONDAY, 2, 6_500));
    publish(ended(TUESDAY, 0, 0));
    Books.await("(select count(*) = 2 from daily_batch where ended_at is not null)");
    assertThat(Books.count("daily_batch where closed_at is not null")).isZero();

    publish(late);

    Books.awaitClosed("2026-11-23");
    Books.awaitClosed("2026-11-24");
    assertThat(Books.value("select gross_cents from transfer")).isEqualTo("6500");
  }

  @Test
  void aDateThatWaitsIsCountedUntilItIsClosed() {
    PaymentValidated late = payment("100001", MONDAY, 4_500);
    publish(ended(MONDAY, 1, 4_500));
    Probes.eventually(() -> assertThat(metric("settlement_batches_waiting")).isEqualTo("1.0"));
    assertThat(metric("settlement_batches_unbalanced")).isEqualTo("1.0");

    publish(validated(late));

    Probes.eventually(() -> assertThat(metric("settlement_batches_waiting")).isEqualTo("0.0"));
    assertThat(metric("settlement_batches_unbalanced")).isEqualTo("0.0");
  }

  @Test
  void datesAreClosedInOrderWhateverIsAnnouncedFirst() {
    publish(ended(MONDAY, 0, 0));
    Books.awaitClosed("2026-11-23");
    publish(ended(MONDAY.plusDays(2), 0, 0));
    Books.await("(select count(*) = 2 from daily_batch where ended_at is not null)");

    publish(ended(TUESDAY, 0, 0));

    Books.awaitClosed("2026-11-25");
    Books.await(
        "(select array_agg(business_date order by closed_at) = array_agg(business_date order by"
            + " business_date) from daily_batch)");
  }

  @Test
  void oneCentLessThanAnnouncedClosesNothing() {
    publish(validated(payment("100001", MONDAY, 4_499)), ended(MONDAY, 1, 4_500));
    Books.await("(select booked_payments = 1 and ended_at is not null from daily_batch)");

    publish(validated(payment("100001", TUESDAY, 1)));
    Books.await("(select count(*) = 2 from daily_batch)");

    assertThat(Books.count("daily_batch where closed_at is not null")).isZero();
    assertThat(Books.count("transfer")).isZero();
  }

  private static String metric(String name) {
    return given()
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
        .findFirst()
        .orElseThrow();
  }

  private static void payable(String merchantId) {
    publish(registered(merchantId, "Camping des Pins", 1));
    Books.await("exists (select from merchant where merchant_id = '%s')".formatted(merchantId));
    Books.execute(
        "insert into bank_account values ('%s', 'FR7630006000011234567890189', 'Pins', now())"
            .formatted(merchantId));
  }

  private static Map<String, ConsumerRecord<byte[], byte[]>> byKey(Records facts, int count) {
    return facts.exactly(count).stream()
        .collect(Collectors.toMap(Records::key, Function.identity()));
  }
}
