package fr.cvconnect.settlement.closing;

import static fr.cvconnect.settlement.Neighbours.ended;
import static fr.cvconnect.settlement.Neighbours.payment;
import static fr.cvconnect.settlement.Neighbours.publish;
import static fr.cvconnect.settlement.Neighbours.validated;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.settlement.Books;
import fr.cvconnect.settlement.Log;
import fr.cvconnect.settlement.ledger.PaymentValidated;
import fr.cvconnect.testing.Probes;
import fr.cvconnect.testing.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody who watches over the closings learns, from the log and the metrics. */
@QuarkusTest
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "settlement-service"))
class ClosingReportTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

  @BeforeEach
  void newBooks() {
    Books.clear();
  }

  @Test
  void aDateThatWaitsIsCountedUntilItIsClosed() {
    PaymentValidated late = payment("100001", MONDAY, 4_500);
    publish(ended(MONDAY, 1, 4_500));
    Probes.eventually(() -> requireWaitingAndUnbalanced("1.0"));

    publish(validated(late));

    Probes.eventually(() -> requireWaitingAndUnbalanced("0.0"));
  }

  @Test
  void aClosingIsLoggedWithItsSumsAndEachHeldTransfer() {
    Books.payable("100001", "SPORTS");
    Books.merchant("100002", "SPORTS");
    try (Log log = Log.read()) {
      publish(
          validated(payment("100001", MONDAY, 4_500)),
          validated(payment("100002", MONDAY, 6_050)),
          ended(MONDAY, 2, 10_550));

      Probes.eventually(
          () ->
              assertThat(log.with("2026-11-23"))
                  .anyMatch(line -> line.startsWith("INFO 2026-11-23 is closed: "))
                  .anyMatch(line -> line.startsWith("WARN 2026-11-23: held, NO_BANK_ACCOUNT: ")));
      assertThat(log.with("2026-11-23 is closed: "))
          .containsExactly(
              "INFO 2026-11-23 is closed: 2 payments in 2 transfers, gross 10550, commission 264,"
                  + " net 10286 cents, of these held 1 with 5899 cents");
      assertThat(log.with("held, ")).hasSize(1).first().asString().contains("100002", "5899");
    }
  }

  @Test
  void heldMoneyIsCountedForAsLongAsItIsHeld() {
    publish(validated(payment("100002", MONDAY, 6_050)), ended(MONDAY, 1, 6_050));

    Probes.eventually(
        () -> assertThat(metric("settlement_transfers_held_cents")).isEqualTo("6050.0"));
    assertThat(metric("settlement_transfers_held ")).isEqualTo("1.0");

    Books.clear();
    Probes.eventually(() -> assertThat(metric("settlement_transfers_held_cents")).isEqualTo("0.0"));
  }

  @Test
  void aDateClosedAfterItsDueDateKeepsItAndIsCounted() {
    Books.payable("100001", "ACCOMMODATION");
    LocalDate longAgo = LocalDate.parse("2020-01-06");
    double before = Double.parseDouble(metric("settlement_batches_closed_late_total"));
    try (Log log = Log.read()) {
      publish(validated(payment("100001", longAgo, 4_500)), ended(longAgo, 1, 4_500));
      Books.awaitClosed("2020-01-06");

      assertThat(Books.value("select due_date from bank_file")).isEqualTo("2020-01-13");
      Probes.eventually(
          () ->
              assertThat(log.with("closed after its due date 2020-01-13"))
                  .singleElement()
                  .asString()
                  .startsWith("WARN 2020-01-06"));
    }
    assertThat(Double.parseDouble(metric("settlement_batches_closed_late_total")) - before)
        .isEqualTo(1);
  }

  private static void requireHeld(String transfers, String cents) {
    assertThat(metric("settlement_transfers_held ")).isEqualTo(transfers);
    assertThat(metric("settlement_transfers_held_cents ")).isEqualTo(cents);
  }

  private static void requireWaitingAndUnbalanced(String dates) {
    assertThat(metric("settlement_batches_waiting")).isEqualTo(dates);
    assertThat(metric("settlement_batches_unbalanced")).isEqualTo(dates);
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
}
