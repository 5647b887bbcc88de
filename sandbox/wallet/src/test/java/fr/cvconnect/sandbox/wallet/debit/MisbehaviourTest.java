package fr.cvconnect.sandbox.wallet.debit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import fr.cvconnect.json.WireJson;
import fr.cvconnect.sandbox.wallet.MerchantSideResource;
import fr.cvconnect.sandbox.wallet.Topics;
import fr.cvconnect.sandbox.wallet.Wallet;
import fr.cvconnect.sandbox.wallet.WalletKeys;
import fr.cvconnect.testing.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "wallet"))
@WithTestResource(WalletKeys.class)
class MisbehaviourTest {
  @Inject MerchantSideResource merchantSide;

  @ConfigProperty(name = "SANDBOX_CLOCK_FILE")
  Path clockFile;

  @Test
  void aDuplicateIsTheSameRecordThreeTimesAndTakesTheMoneyOnce() {
    String code = merchantSide.request(6000);
    long before = Wallet.balanceOf("nadia");
    Wallet.pay(code, 4500, "duplicate");

    List<ConsumerRecord<byte[], byte[]>> published = publishedFor(code, 3);
    assertThat(published).hasSize(3);
    assertThat(published)
        .extracting(read -> Topics.header(read, "ce_id"))
        .containsOnly(Topics.header(published.getFirst(), "ce_id"));
    assertThat(published)
        .extracting(MisbehaviourTest::text)
        .containsOnly(text(published.getFirst()));
    assertThat(Wallet.balanceOf("nadia")).isEqualTo(before - 4500);
  }

  @Test
  void aBadSignatureIsOneOfOtherBytes() throws GeneralSecurityException {
    String code = merchantSide.request(6000);
    Wallet.pay(code, 4500, "bad-signature");
    assertThat(DebitingTest.isSigned(publishedFor(code, 1).getFirst())).isFalse();
  }

  @Test
  void garbageIsSignedButNoJson() throws GeneralSecurityException {
    String code = merchantSide.request(6000);
    Wallet.pay(code, 4500, "garbage");
    ConsumerRecord<byte[], byte[]> published = publishedFor(code, 1).getFirst();
    assertThat(DebitingTest.isSigned(published)).isTrue();
    assertThat(text(published)).isNotBlank().doesNotStartWith("{");
  }

  @Test
  void moneyTakenForADebitThatNobodyCanAnswerStaysTaken() {
    long before = Wallet.balanceOf("nadia");
    UUID debitId = Wallet.pay(merchantSide.request(6000), 4500, "garbage");
    assertThat(Wallet.balanceOf("nadia")).isEqualTo(before - 4500);
    assertThat(Wallet.debit(debitId).<Object>get("answer")).isNull();
  }

  @Test
  void tooMuchTakesWhatItSays() {
    String code = merchantSide.request(6000);
    long before = Wallet.balanceOf("nadia");
    Wallet.pay(code, 4500, "too-much");
    assertThat(body(publishedFor(code, 1).getFirst()).path("amountCents").asLong()).isEqualTo(6001);
    assertThat(Wallet.balanceOf("nadia")).isEqualTo(before - 6001);
  }

  @Test
  void aReorderedDebitIsOvertakenByTheNext() {
    String code = merchantSide.request(6000);
    UUID first = Wallet.pay(code, 1000, "reordered");
    UUID second = Wallet.pay(code, 2000);
    assertThat(publishedFor(code, 2))
        .extracting(read -> body(read).path("debitId").asText())
        .containsExactly(second.toString(), first.toString());
  }

  @Test
  void aLateDebitIsPublishedOnceTheRequestHasExpired() throws IOException {
    String code = merchantSide.request(6000);
    Instant expiresAt = merchantSide.of(code).expiresAt();
    UUID late = Wallet.pay(code, 1000, "late");
    UUID next = Wallet.pay(code, 2000);
    assertThat(publishedFor(code, 1))
        .extracting(read -> body(read).path("debitId").asText())
        .containsExactly(next.toString());

    moveClock(600);

    ConsumerRecord<byte[], byte[]> published = publishedFor(code, 2).getLast();
    assertThat(body(published).path("debitId").asText()).isEqualTo(late.toString());
    assertThat(Instant.parse(body(published).path("debitedAt").asText())).isAfter(expiresAt);
  }

  private void moveClock(long seconds) throws IOException {
    long offset = Files.exists(clockFile) ? Long.parseLong(Files.readString(clockFile)) : 0;
    Files.writeString(clockFile, Long.toString(offset + seconds));
  }

  private List<ConsumerRecord<byte[], byte[]>> publishedFor(String code, int count) {
    return Topics.debits(merchantSide.of(code).paymentId(), count);
  }

  private static String text(ConsumerRecord<byte[], byte[]> read) {
    return new String(read.value(), StandardCharsets.UTF_8);
  }

  private static JsonNode body(ConsumerRecord<byte[], byte[]> read) {
    try {
      return WireJson.tolerant().readTree(text(read));
    } catch (JsonProcessingException notJson) {
      throw new AssertionError(notJson);
    }
  }
}
