package fr.cvconnect.sandbox.wallet.debit;

import static fr.cvconnect.sandbox.wallet.Topics.header;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.contracts.EventSchema;
import fr.cvconnect.events.Ids;
import fr.cvconnect.sandbox.wallet.MerchantSideResource;
import fr.cvconnect.sandbox.wallet.Topics;
import fr.cvconnect.sandbox.wallet.Wallet;
import fr.cvconnect.sandbox.wallet.WalletKeys;
import fr.cvconnect.testing.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "wallet"))
@WithTestResource(WalletKeys.class)
class DebitingTest {
  @Inject MerchantSideResource merchantSide;

  @Test
  void aDebitTakesTheMoneyAndIsPublishedSignedAsPromised() throws GeneralSecurityException {
    String code = merchantSide.request(6000);
    UUID paymentId = merchantSide.of(code).paymentId();
    long before = Wallet.balanceOf("camille");

    Wallet.post("http://localhost:8080/p/" + code, "camille", 4500, null).then().statusCode(201);

    assertThat(Wallet.balanceOf("camille")).isEqualTo(before - 4500);
    ConsumerRecord<byte[], byte[]> published = Topics.debits(paymentId, 1).getFirst();
    assertThat(isSigned(published)).isTrue();
    EventSchema.ofHeaders("wallet.debits").requireValid(headers(published));
    EventSchema.ofBody("WalletDebited").requireValid(published.value());
  }

  @Test
  void aRefusedDebitIsGivenBackOnceThoughTheRefusalComesAgain() {
    String code = merchantSide.request(6000);
    UUID paymentId = merchantSide.of(code).paymentId();
    long before = Wallet.balanceOf("nadia");
    UUID debitId = Wallet.pay(code, 4500);
    String refusal = answer(debitId, "\"reason\":\"EXPIRED\"");

    UUID eventId = Ids.next();
    Topics.answer(eventId, paymentId, "DebitRefused", refusal);
    Topics.answer(eventId, paymentId, "DebitRefused", refusal);
    Topics.answer(Ids.next(), paymentId, "DebitRefused", refusal);
    awaitAllRead(code);

    assertThat(Wallet.debit(debitId).getString("answer.reason")).isEqualTo("EXPIRED");
    assertThat(Wallet.debit(debitId).getLong("givenBackCents")).isEqualTo(4500);
    assertThat(Wallet.balanceOf("nadia")).isEqualTo(before - 1);
  }

  @Test
  void anAcceptedDebitIsNotGivenBack() {
    String code = merchantSide.request(6000);
    UUID paymentId = merchantSide.of(code).paymentId();
    long before = Wallet.balanceOf("nadia");
    UUID debitId = Wallet.pay(code, 6000);

    Topics.answer(
        Ids.next(), paymentId, "PaymentValidated", answer(debitId, "\"receivedCents\":6000"));
    Wallet.awaitAnswer(debitId);

    assertThat(Wallet.debit(debitId).getString("answer.event")).isEqualTo("PaymentValidated");
    assertThat(Wallet.balanceOf("nadia")).isEqualTo(before - 6000);
  }

  @Test
  void anAnswerToSomebodyElsesDebitChangesNothing() {
    String code = merchantSide.request(6000);
    long before = Wallet.balanceOf("nadia");

    Topics.answer(
        Ids.next(),
        merchantSide.of(code).paymentId(),
        "DebitRefused",
        answer(Ids.next(), "\"reason\":\"EXPIRED\""));
    awaitAllRead(code);

    assertThat(Wallet.balanceOf("nadia")).isEqualTo(before - 1);
  }

  @Test
  void aRequestOnceSeenCanBePaidWhileTheMerchantsSideIsAway() {
    String code = merchantSide.request(6000);
    UUID paymentId = merchantSide.of(code).paymentId();
    Wallet.pay(code, 1);
    merchantSide.goAway(true);
    try {
      Wallet.pay(code, 2);
    } finally {
      merchantSide.goAway(false);
    }
    assertThat(Topics.debits(paymentId, 2)).hasSize(2);
  }

  /** Answers one more debit of one cent, behind the others in the same partition. */
  private void awaitAllRead(String code) {
    UUID last = Wallet.pay(code, 1);
    UUID paymentId = merchantSide.of(code).paymentId();
    Topics.answer(Ids.next(), paymentId, "PaymentValidated", answer(last, "\"receivedCents\":1"));
    Wallet.awaitAnswer(last);
  }

  private static String answer(UUID debitId, String more) {
    return "{\"debitId\":\"%s\",%s}".formatted(debitId, more);
  }

  static boolean isSigned(ConsumerRecord<byte[], byte[]> read) throws GeneralSecurityException {
    ByteArrayOutputStream signed = new ByteArrayOutputStream();
    String envelope =
        header(read, "ce_id") + "." + header(read, "ce_type") + "." + header(read, "ce_time") + ".";
    signed.writeBytes(envelope.getBytes(StandardCharsets.UTF_8));
    signed.writeBytes(read.value());
    Signature signature = Signature.getInstance("Ed25519");
    signature.initVerify(WalletKeys.PAIR.getPublic());
    signature.update(signed.toByteArray());
    return header(read, "signature-key-id").equals(WalletKeys.KEY_ID)
        && signature.verify(Base64.getDecoder().decode(header(read, "signature")));
  }

  private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> read) {
    Map<String, String> headers = new HashMap<>();
    read.headers().forEach(sent -> headers.put(sent.key(), header(read, sent.key())));
    return headers;
  }
}
