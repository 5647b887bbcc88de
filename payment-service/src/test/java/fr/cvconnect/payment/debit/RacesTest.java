package fr.cvconnect.payment.debit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.payment.Stage;
import fr.cvconnect.payment.TestWallet;
import fr.cvconnect.payment.Topics;
import fr.cvconnect.testing.KafkaProbe;
import fr.cvconnect.testing.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Customers pay while the seller cancels: one of the two wins, and both are told the same. */
@QuarkusTest
@WithTestResource(TestWallet.class)
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "payment-service"))
class RacesTest {
  private static final int RACES = 30;

  @Test
  void aPaymentIsEitherPaidOrCancelledAndItsDebitHasOneAnswer() throws Exception {
    String outlet = Stage.outlet(Stage.merchant(1), 1);
    List<String> payments =
        IntStream.range(0, RACES).mapToObj(race -> Stage.ask(outlet, 6000)).toList();
    List<Future<Response>> cancellations;

    try (ExecutorService sellers = Executors.newFixedThreadPool(4)) {
      String token = Stage.TOKENS.outlet(outlet);
      cancellations =
          payments.stream()
              .map(
                  payment ->
                      sellers.submit(
                          () -> {
                            TestWallet.debit(payment, 6000, Stage.now());
                            return Stage.as(token)
                                .post("/api/payments/" + payment + "/cancellation");
                          }))
              .toList();
    }

    for (int race = 0; race < RACES; race++) {
      assertOneWon(outlet, payments.get(race), cancellations.get(race).get());
    }
  }

  private static void assertOneWon(String outlet, String payment, Response cancellation) {
    // Of the same payment: once it is answered, every answer to the one before stands.
    TestWallet.debit(payment, 100, Stage.now());
    List<String> answers =
        KafkaProbe.as("settlement-service")
            .await(Topics.PAYMENTS, 2, fact -> isAnswer(fact, payment))
            .stream()
            .map(fact -> KafkaProbe.header(fact, "ce_type"))
            .toList();
    assertThat(answers).hasSize(2);
    assertThat(answers.getLast()).contains("DebitRefused");
    boolean paid = answers.getFirst().contains("PaymentValidated");
    assertThat(cancellation.statusCode()).isEqualTo(paid ? 409 : 200);
    assertThat(Stage.status(outlet, payment)).isEqualTo(paid ? "VALIDATED" : "CANCELLED");
  }

  private static boolean isAnswer(ConsumerRecord<byte[], byte[]> fact, String payment) {
    return Stream.of("PaymentValidated", "DebitRefused")
        .anyMatch(type -> Stage.isFact(fact, payment, type));
  }
}
