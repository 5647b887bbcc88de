package fr.cvconnect.payment.debit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.cvconnect.contracts.EventSchema;
import fr.cvconnect.events.Ids;
import fr.cvconnect.payment.Stage;
import fr.cvconnect.payment.TestWallet;
import fr.cvconnect.payment.Topics;
import fr.cvconnect.testing.KafkaProbe;
import fr.cvconnect.testing.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestWallet.class)
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "payment-service"))
class DebitsTest {
  private static final String DEAD_LETTERS = "payment-service.dead-letters";
  private static String outlet;

  @BeforeEach
  void open() {
    if (outlet == null) {
      outlet = Stage.outlet(Stage.merchant(1), 1);
    }
  }

  @Test
  void aPartialDebitValidatesThePaymentAndTheRestRemains() {
    String payment = Stage.ask(outlet, 6000);

    UUID debit = TestWallet.debit(payment, 4500, Stage.now());

    ConsumerRecord<byte[], byte[]> fact = Stage.fact(payment, "PaymentValidated");
    EventSchema.ofBody("PaymentValidated").requireValid(fact.value());
    assertThat(json(fact).getString("debitId")).isEqualTo(debit.toString());
    Stage.read(outlet, payment)
        .body("status", equalTo("VALIDATED"))
        .body("receivedCents", equalTo(4500))
        .body("remainingCents", equalTo(1500));
  }

  @Test
  void aDebitThatPaysForNothingIsRefusedWithItsReason() {
    String cancelled = Stage.ask(outlet, 6000);
    Stage.as(Stage.TOKENS.outlet(outlet)).post("/api/payments/" + cancelled + "/cancellation");
    assertRefused(cancelled, TestWallet.debit(cancelled, 6000, Stage.now()), "CANCELLED");
    Stage.read(outlet, cancelled)
        .body("receivedCents", equalTo(0))
        .body("remainingCents", nullValue());

    String waiting = Stage.ask(outlet, 6000);
    assertRefused(waiting, TestWallet.debit(waiting, 6001, Stage.now()), "AMOUNT_EXCEEDS_REQUEST");
    assertThat(Stage.status(outlet, waiting)).isEqualTo("WAITING");

    String unknown = Ids.next().toString();
    assertRefused(unknown, TestWallet.debit(unknown, 6000, Stage.now()), "UNKNOWN_PAYMENT");
  }

  @Test
  void aRedeliveredDebitIsAnsweredOnce() {
    String payment = Stage.ask(outlet, 6000);
    String body = TestWallet.body(Ids.next(), payment, 6000, Stage.now());

    for (int i = 0; i < 3; i++) {
      TestWallet.publish(payment, body);
    }
    // Of the same payment, so in the same partition: once it is answered the copies have been read.
    assertRefused(payment, TestWallet.debit(payment, 100, Stage.now()), "ALREADY_PAID");

    assertThat(answers(payment)).hasSize(2);
  }

  @Test
  void aSecondDebitForAPaidPaymentIsGivenBack() {
    String payment = Stage.ask(outlet, 6000);
    TestWallet.debit(payment, 6000, Stage.now());

    assertRefused(payment, TestWallet.debit(payment, 6000, Stage.now()), "ALREADY_PAID");
    assertThat(answers(payment)).hasSize(2);
  }

  @Test
  void aReusedDebitIdIsADeadLetterAndNeverAnsweredAgain() {
    String payment = Stage.ask(outlet, 6000);
    String other = Stage.ask(outlet, 6000);
    UUID debit = TestWallet.debit(payment, 6000, Stage.now());
    Stage.fact(payment, "PaymentValidated");

    TestWallet.publish(other, TestWallet.body(debit, other, 6000, Stage.now()));

    assertDeadLetter("DEBIT_ID_REUSED", dead -> text(dead.value()).contains(other));
    assertThat(answers(other)).isEmpty();
    assertThat(Stage.status(outlet, other)).isEqualTo("WAITING");
  }

  @Test
  void whatIsNotSignedOrNotReadableIsKeptAndTheNextGoodDebitGoesThrough() {
    String payment = Stage.ask(outlet, 6000);
    String forged = TestWallet.body(Ids.next(), payment, 6000, Stage.now());
    Map<String, String> headers = TestWallet.signedHeaders(forged + " ");
    TestWallet.publish(payment, forged, headers);
    TestWallet.publish(payment, "garbage of " + payment, Map.of("x", "y"));

    String next = payAnother();

    assertDeadLetter(
        "BAD_SIGNATURE",
        dead ->
            text(dead.value()).equals(forged)
                && headers.get("signature").equals(KafkaProbe.header(dead, "signature")));
    assertDeadLetter("BAD_SIGNATURE", dead -> text(dead.value()).equals("garbage of " + payment));
    assertThat(Stage.status(outlet, next)).isEqualTo("VALIDATED");
    assertThat(Stage.status(outlet, payment)).isEqualTo("WAITING");
  }

  @Test
  void aSignedDebitWhoseAmountCannotBeReadIsGivenBack() {
    String payment = Stage.ask(outlet, 6000);
    UUID debit = Ids.next();
    TestWallet.publish(
        payment,
        """
        {"debitId":"%s","paymentId":"%s","amountCents":"lots"}\
        """
            .formatted(debit, payment));

    assertRefused(payment, debit, "INVALID_AMOUNT");
  }

  /** A debit published after the others, and stored. */
  private static String payAnother() {
    String payment = Stage.ask(outlet, 2000);
    TestWallet.debit(payment, 2000, Stage.now());
    Stage.fact(payment, "PaymentValidated");
    return payment;
  }

  private static void assertRefused(String paymentId, UUID debitId, String reason) {
    ConsumerRecord<byte[], byte[]> refused =
        KafkaProbe.as("wallet")
            .await(
                Topics.PAYMENTS,
                1,
                fact ->
                    Stage.isFact(fact, paymentId, "DebitRefused")
                        && json(fact).getString("debitId").equals(debitId.toString()))
            .getFirst();
    EventSchema.ofBody("DebitRefused").requireValid(refused.value());
    assertThat(json(refused).getString("reason")).isEqualTo(reason);
  }

  private static void assertDeadLetter(
      String reason, Predicate<ConsumerRecord<byte[], byte[]>> matching) {
    List<ConsumerRecord<byte[], byte[]>> dead =
        KafkaProbe.as("operations").await(DEAD_LETTERS, 1, matching);
    assertThat(dead).hasSize(1);
    assertThat(KafkaProbe.header(dead.getFirst(), "dead-letter-reason")).isEqualTo(reason);
    assertThat(KafkaProbe.header(dead.getFirst(), "dead-letter-topic"))
        .isEqualTo(Topics.WALLET_DEBITS);
  }

  private static List<ConsumerRecord<byte[], byte[]>> answers(String paymentId) {
    return KafkaProbe.as("wallet").read(Topics.PAYMENTS).stream()
        .filter(
            fact ->
                Stage.isFact(fact, paymentId, "PaymentValidated")
                    || Stage.isFact(fact, paymentId, "DebitRefused"))
        .toList();
  }

  private static JsonPath json(ConsumerRecord<byte[], byte[]> record) {
    return JsonPath.from(text(record.value()));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
