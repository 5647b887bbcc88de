package fr.cvconnect.e2e.till;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.e2e.sandbox.Desk;
import fr.cvconnect.e2e.sandbox.Http;
import fr.cvconnect.e2e.sandbox.Payment;
import fr.cvconnect.e2e.sandbox.TopicReader;
import fr.cvconnect.e2e.sandbox.WalletApp;
import fr.cvconnect.servers.Ports;
import fr.cvconnect.servers.Server;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two processes of payment-service are one to whoever asks and pays. */
@Tag("story")
@ExtendWith(OpenShop.class)
class ReplicasTest {
  private static final Duration START_AT_MOST = Duration.ofMinutes(2);
  private static final String OUTLET = "100001000002";
  private static final int PAYMENTS = 20;

  private final Shop shop;
  private final int port = Ports.free(1).getFirst();
  private final Server replica;

  ReplicasTest(Shop shop) {
    this.shop = shop;
    this.replica = shop.replicaOfPayment(port);
  }

  @AfterEach
  void stop() {
    replica.stop();
  }

  @Test
  void whatEitherIsAskedIsPaidOnceAlsoAfterOneOfThemWasKilled() {
    replica.start(START_AT_MOST);
    Desk here = Desk.of(shop.house(), shop.house().client("till"));
    Desk there =
        new Desk(new Http("http://localhost:" + port, here.http().token()), here.merchantId());
    WalletApp wallet = shop.wallet();
    try (TopicReader answers =
        new TopicReader(shop.house().kafka(), "wallet", "payment.payments")) {
      List<Payment> payments = new ArrayList<>();
      for (int i = 0; i < PAYMENTS; i++) {
        payments.add((i % 2 == 0 ? here : there).request(2_000, "REPLICA" + i, OUTLET));
      }
      assertThat(there.tryRequest(2_000, "REPLICA0", OUTLET).status()).isEqualTo(409);
      payAll(wallet, payments.subList(0, PAYMENTS / 2));
      payments.subList(0, PAYMENTS / 2).forEach(it -> there.awaitStatus(it.id(), "VALIDATED"));

      replica.daemon().kill();
      payAll(wallet, payments.subList(PAYMENTS / 2, PAYMENTS));

      payments.forEach(it -> here.awaitStatus(it.id(), "VALIDATED"));
      payments.forEach(it -> assertPaidOnce(answers, it));
    }
  }

  private static void payAll(WalletApp wallet, List<Payment> payments) {
    payments.forEach(payment -> wallet.misbehave(payment, 2_000, "duplicate"));
  }

  private static void assertPaidOnce(TopicReader answers, Payment payment) {
    answers.await(
        "the answer for " + payment.id(),
        fact -> fact.isFact("PaymentValidated") && isOf(payment, fact));
    assertThat(
            answers.read(
                fact ->
                    isOf(payment, fact)
                        && (fact.isFact("PaymentValidated") || fact.isFact("DebitRefused"))))
        .hasSize(1);
  }

  private static boolean isOf(Payment payment, TopicReader.Message fact) {
    return fact.json().path("paymentId").asText().equals(payment.id());
  }
}
