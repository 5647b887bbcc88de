package fr.cvconnect.settlement.closing;

import static fr.cvconnect.settlement.Neighbours.ended;
import static fr.cvconnect.settlement.Neighbours.publish;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.settlement.Books;
import fr.cvconnect.settlement.Log;
import fr.cvconnect.settlement.Records;
import fr.cvconnect.settlement.bankfile.PaymentSchema;
import fr.cvconnect.settlement.batch.DailyBatchClosed;
import fr.cvconnect.testing.Outage;
import fr.cvconnect.testing.RealServers;
import fr.cvconnect.testing.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "settlement-service"))
class ClosingTransactionTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

  @Inject BatchClosing closing;
  @Inject ClosingRound round;
  @Inject BatchWatch watch;
  @Inject HeldWatch held;

  @BeforeEach
  void newBooks() {
    Books.clear();
  }

  @Test
  void aClosingThatBreaksOffAtItsLastStepLeavesNothingBehind() {
    Records facts = Records.ofSettlement();
    bookedMonday(3);
    // Writing the bank file comes after all transfers; this row is in its way.
    Books.execute(
        """
        insert into bank_file values
          ('CV-20261123-F1', '2026-11-23', 9, '2026-11-30', 1, 1, now(), 1, '', 1)
        """);
    publish(ended(MONDAY, 6, 12_012));
    Books.await("exists (select from daily_batch where ended_at is not null)");
    closeFails();

    assertThat(Books.count("transfer")).isZero();
    assertThat(Books.count("bank_file_part")).isZero();
    assertThat(Books.count("daily_batch where closed_at is not null")).isZero();

    Books.execute("delete from bank_file");
    Books.awaitClosed("2026-11-23");
    facts.exactly(4);
    assertThat(Books.count("transfer")).isEqualTo(3);
  }

  @Test
  void replicasThatCloseAtTheSameTimeMakeEachTransferOnce() {
    Records facts = Records.ofSettlement();
    bookedMonday(40);
    publish(ended(MONDAY, 80, 160_160));
    Books.await("exists (select from daily_batch where ended_at is not null)");

    CompletableFuture.allOf(
            IntStream.range(0, 4)
                .mapToObj(replica -> CompletableFuture.runAsync(this::close))
                .toArray(CompletableFuture[]::new))
        .join();

    Books.awaitClosed("2026-11-23");
    facts.exactly(41);
    assertThat(Books.count("transfer")).isEqualTo(40);
    assertThat(Books.count("bank_file")).isEqualTo(1);
  }

  @Test
  void aDayOfManyMerchantsIsClosedInSlicesAndSeenAtOnce() {
    int merchants = 2_750;
    Records facts = Records.ofSettlement();
    bookedMonday(merchants);
    publish(ended(MONDAY, 2L * merchants, 4_004L * merchants));
    Books.awaitClosed("2026-11-23");

    DailyBatchClosed closed =
        facts.exactly(merchants + 1).stream()
            .filter(fact -> Records.key(fact).equals("2026-11-23"))
            .map(fact -> Records.body(fact, DailyBatchClosed.class))
            .findFirst()
            .orElseThrow();
    assertThat(closed.transfers()).isEqualTo(merchants);
    assertThat(closed.netCents()).isEqualTo(4_004L * merchants);
    byte[] file =
        given()
            .auth()
            .oauth2(new Tokens().staff("finance-preparer"))
            .get("/api/batches/2026-11-23/file")
            .asByteArray();
    PaymentSchema.requireValid(file);
    // Head, six slices of at most 500, tail.
    assertThat(Books.value("select parts from bank_file")).isEqualTo("8");
    assertThat(Books.value("select size_bytes from bank_file")).isEqualTo("" + file.length);
  }

  @Test
  void whileTheDatabaseIsAwayTheTicksSaySoAndGoOn() throws Throwable {
    try (Outage _ = Outage.ofDatabase("settlement");
        Log log = Log.read()) {
      VertxContextSupport.subscribeAndAwait(round::closeAll);
      VertxContextSupport.subscribeAndAwait(watch::look);
      VertxContextSupport.subscribeAndAwait(held::look);

      assertThat(log.with("WARN closing broke off, trying again")).isNotEmpty();
      assertThat(log.with("WARN dates that wait not counted")).isNotEmpty();
      assertThat(log.with("WARN held transfers not counted")).isNotEmpty();
    }
  }

  /** Two payments of 20.02 for each of so many merchants, all with an account. */
  private static void bookedMonday(int merchants) {
    Books.execute(
        """
        insert into merchant
          select (100000 + n)::text, 'Camping ' || n, 'ACCOMMODATION', 1 from generate_series(1, %1$d) n;
        insert into bank_account
          select merchant_id, 'FR7630006000011234567890189', legal_name, now() from merchant;
        insert into daily_batch (business_date, booked_payments, booked_cents)
          values ('2026-11-23', 2 * %1$d, 4004 * %1$d);
        insert into booking
          select uuidv7(), merchant_id, merchant_id || '000001', 'REF253', null, uuidv7(), 2002,
            2002, 'EUR', now(), '2026-11-23', now()
          from merchant, generate_series(1, 2)
        """
            .formatted(merchants));
  }

  private void close() {
    try {
      VertxContextSupport.subscribeAndAwait(closing::closeNext);
    } catch (Throwable failed) {
      throw new AssertionError(failed);
    }
  }

  /** Either this attempt fails, or another one is just failing. */
  private void closeFails() {
    try {
      assertThat(VertxContextSupport.subscribeAndAwait(closing::closeNext)).isNull();
    } catch (Throwable expected) {
      assertThat(expected).hasMessageContaining("bank_file");
    }
  }
}
