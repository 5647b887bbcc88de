package fr.cvconnect.settlement.ledger;

import static fr.cvconnect.settlement.Neighbours.ended;
import static fr.cvconnect.settlement.Neighbours.payment;
import static fr.cvconnect.settlement.Neighbours.publish;
import static fr.cvconnect.settlement.Neighbours.validated;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.events.outbox.Transactions;
import fr.cvconnect.settlement.Books;
import fr.cvconnect.settlement.Neighbours.Fact;
import fr.cvconnect.settlement.Records;
import fr.cvconnect.testing.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "settlement-service"))
class BookkeepingTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

  @Inject Bookkeeping bookkeeping;
  @Inject Transactions transactions;

  @BeforeEach
  void newBooks() {
    Books.clear();
  }

  @Test
  void aPaymentIsBookedOnceHoweverOftenItIsTold() {
    Fact fact = validated(payment("100001", MONDAY, 4_500));

    publish(fact, fact, fact, fact.toldAgain(), fact.toldAgain());
    untilRead();

    assertThat(Books.count("booking where merchant_id = '100001'")).isEqualTo(1);
    assertThat(
            Books.value("select booked_cents from daily_batch where business_date = '2026-11-23'"))
        .isEqualTo("4500");
  }

  @Test
  void everythingABordereauShowsIsKept() {
    PaymentValidated payment = payment("100001", MONDAY, 4_500);

    inTransaction(List.of(payment));

    assertThat(
            Books.value(
                """
                select concat_ws(' ', payment_id, merchant_id, outlet_id, cart_number, seller_id,
                  debit_id, requested_cents, received_cents, currency, business_date) from booking
                """))
        .isEqualTo(
            "%s 100001 100001000001 REF253 %s 6000 4500 EUR 2026-11-23"
                .formatted(payment.paymentId(), payment.debitId()));
  }

  @Test
  void aPaymentToldWithAnotherAmountIsNeverBookedButKeptAsDeadLetter() {
    PaymentValidated booked = payment("100001", MONDAY, 4_500);
    publish(validated(booked));
    Books.await("exists (select from booking)");

    Records dead = Records.ofDeadLetters();
    publish(validated(withReceived(booked, 4_600)), validated(payment("100001", MONDAY, 2_000)));

    assertThat(Records.headers(dead.exactly(1).getFirst()))
        .containsEntry("dead-letter-reason", "PAYMENT_CONTRADICTED")
        .containsEntry("dead-letter-topic", "payment.payments");
    Books.await("(select booked_cents = 6500 from daily_batch)");
    assertThat(Books.value("select received_cents from booking order by received_cents desc"))
        .isEqualTo("4500");
  }

  @Test
  void aContradictionWithinOneReadIsFoundToo() {
    PaymentValidated first = payment("100001", MONDAY, 4_500);

    Records dead = Records.ofDeadLetters();
    publish(List.of(validated(first), validated(withReceived(first, 4_600))));

    dead.exactly(1);
    Books.await("(select booked_cents = 4500 from daily_batch)");
  }

  @Test
  void aDayAnnouncedWithOtherTotalsIsKeptAsDeadLetter() {
    publish(ended(MONDAY, 2, 6_500));
    Books.await("exists (select from daily_batch where ended_at is not null)");

    Records dead = Records.ofDeadLetters();
    publish(ended(MONDAY, 2, 6_500), ended(MONDAY, 2, 6_501));

    assertThat(Records.headers(dead.exactly(1).getFirst()))
        .containsEntry("dead-letter-reason", "DAY_CONTRADICTED");
    assertThat(Books.value("select announced_cents from daily_batch")).isEqualTo("6500");
  }

  @Test
  void aRecordNobodyCanReadStopsNothing() {
    Records dead = Records.ofDeadLetters();
    Fact good = validated(payment("100001", MONDAY, 4_500));
    Fact garbage =
        new Fact(good.topic(), good.key(), good.id(), 1, "PaymentValidated", List.of("garbage"));

    publish(garbage, good.toldAgain());

    assertThat(Records.headers(dead.exactly(1).getFirst()))
        .containsEntry("dead-letter-reason", "UNREADABLE_BODY");
    Books.await("exists (select from booking)");
  }

  @Test
  void aPaymentThatComesAfterTheClosingIsBookedAndShowsAsADifference() {
    publish(ended(MONDAY, 0, 0));
    Books.awaitClosed("2026-11-23");

    publish(validated(payment("100001", MONDAY, 4_500)));

    Books.await("(select booked_cents = 4500 and announced_cents = 0 from daily_batch)");
    assertThat(Books.count("transfer")).isZero();
  }

  @Test
  void twoReplicasToldTheSamePaymentsBookEachOnce() {
    Random random = new Random(5);
    List<PaymentValidated> payments =
        IntStream.range(0, 200)
            .mapToObj(
                number ->
                    payment("10000" + number % 5, MONDAY.plusDays(number % 3), 2_000 + number))
            .toList();

    CompletableFuture.allOf(
            IntStream.range(0, 4)
                .mapToObj(replica -> shuffled(payments, random))
                .map(told -> CompletableFuture.runAsync(() -> inTransaction(told)))
                .toArray(CompletableFuture[]::new))
        .join();

    assertThat(Books.count("booking")).isEqualTo(200);
    assertThat(Books.value("select sum(booked_payments) from daily_batch")).isEqualTo("200");
    assertThat(Books.value("select sum(booked_cents) from daily_batch"))
        .isEqualTo(Books.value("select sum(received_cents) from booking"));
  }

  private void inTransaction(List<PaymentValidated> told) {
    try {
      VertxContextSupport.subscribeAndAwait(() -> transactions.run(() -> bookkeeping.book(told)));
    } catch (Throwable failed) {
      throw new AssertionError(failed);
    }
  }

  /** A payment of another day that is booked tells that what was published before has been read. */
  private static void untilRead() {
    for (int partition = 0; partition < 3; partition++) {
      publish(validated(payment("100009", MONDAY.plusDays(1), 2_000)));
    }
    Books.await("(select count(*) = 3 from booking where merchant_id = '100009')");
  }

  private static List<PaymentValidated> shuffled(List<PaymentValidated> payments, Random random) {
    List<PaymentValidated> shuffled = new ArrayList<>(payments);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private static PaymentValidated withReceived(PaymentValidated payment, long receivedCents) {
    return new PaymentValidated(
        payment.paymentId(),
        payment.merchantId(),
        payment.outletId(),
        payment.cartNumber(),
        payment.sellerId(),
        payment.debitId(),
        payment.requestedCents(),
        receivedCents,
        payment.requestedCents() - receivedCents,
        payment.currency(),
        payment.validatedAt(),
        payment.businessDate());
  }
}
