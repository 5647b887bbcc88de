package fr.cvconnect.settlement.closing;

import static fr.cvconnect.settlement.Neighbours.ended;
import static fr.cvconnect.settlement.Neighbours.payment;
import static fr.cvconnect.settlement.Neighbours.publish;
import static fr.cvconnect.settlement.Neighbours.validated;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.settlement.Books;
import fr.cvconnect.settlement.Neighbours.Fact;
import fr.cvconnect.settlement.Records;
import fr.cvconnect.settlement.batch.DailyBatchClosed;
import fr.cvconnect.settlement.transfer.HoldReason;
import fr.cvconnect.settlement.transfer.TransferHeld;
import fr.cvconnect.settlement.transfer.TransferScheduled;
import fr.cvconnect.testing.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
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

  @Inject BatchClosing closing;

  @BeforeEach
  void newBooks() {
    Books.clear();
  }

  @Test
  void aDayBecomesOneTransferPerMerchantItsFileAndItsFacts() {
    Books.payable("100001", "ACCOMMODATION");
    Books.merchant("100002", "ACCOMMODATION");
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

  /** SPORTS has a rate of 250 basis points in the tests' configuration. */
  @Test
  void theCommissionOfTheMerchantsCategoryIsKept() {
    Books.payable("100001", "SPORTS");
    Books.payable("100002", "CATERING");
    Records facts = Records.ofSettlement();
    publish(
        validated(payment("100001", MONDAY, 4_500)),
        validated(payment("100002", MONDAY, 4_500)),
        ended(MONDAY, 2, 9_000));

    Map<String, ConsumerRecord<byte[], byte[]>> byKey = byKey(facts, 3);
    TransferScheduled sports = Records.body(byKey.get("100001"), TransferScheduled.class);
    assertThat(sports.grossCents()).isEqualTo(4_500);
    assertThat(sports.commissionCents()).isEqualTo(113);
    assertThat(sports.netCents()).isEqualTo(4_387);
    TransferScheduled catering = Records.body(byKey.get("100002"), TransferScheduled.class);
    assertThat(catering.commissionCents()).isZero();
    DailyBatchClosed closed = Records.body(byKey.get("2026-11-23"), DailyBatchClosed.class);
    assertThat(closed.commissionCents()).isEqualTo(113);
    assertThat(closed.netCents()).isEqualTo(8_887);
    assertThat(Books.value("select control_sum_cents from bank_file")).isEqualTo("8887");
  }

  /** Its rate is not known either, so that what is held now is not yet what it will get. */
  @Test
  void theMoneyOfAMerchantNobodyHasToldOfIsHeldForThatReason() {
    Records facts = Records.ofSettlement();
    publish(validated(payment("100003", MONDAY, 4_500)), ended(MONDAY, 1, 4_500));

    TransferHeld held = Records.body(byKey(facts, 2).get("100003"), TransferHeld.class);
    assertThat(held.reason()).isEqualTo(HoldReason.MERCHANT_UNKNOWN);
    assertThat(held.grossCents()).isEqualTo(4_500);
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
  void oneCentLessThanAnnouncedClosesNothing() throws Throwable {
    publish(validated(payment("100001", MONDAY, 4_499)), ended(MONDAY, 1, 4_500));
    Books.await("(select booked_payments = 1 and ended_at is not null from daily_batch)");

    assertThat(VertxContextSupport.subscribeAndAwait(closing::closeNext)).isNull();
    assertThat(Books.count("daily_batch where closed_at is not null")).isZero();
    assertThat(Books.count("transfer")).isZero();
  }

  private static Map<String, ConsumerRecord<byte[], byte[]>> byKey(Records facts, int count) {
    return facts.exactly(count).stream()
        .collect(Collectors.toMap(Records::key, Function.identity()));
  }
}
