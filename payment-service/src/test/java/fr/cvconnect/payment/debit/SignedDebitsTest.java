package fr.cvconnect.payment.debit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.cvconnect.contracts.EventExample;
import fr.cvconnect.events.IncomingRecord;
import fr.cvconnect.events.UnreadableRecord;
import fr.cvconnect.payment.lifecycle.Debit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedDebitsTest {
  // RFC 8032, 7.1, test 1, as X.509.
  private static final String RFC_8032_KEY =
      "MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";

  private static final UUID DEBIT = UUID.fromString("01922f3a-0000-7000-8000-00000000000d");
  private static final UUID PAYMENT = UUID.fromString("01922f3a-0000-7000-8000-000000000001");
  private static final String GOOD = body("4500", "\"EUR\"", "\"2020-04-30T07:50:00.000Z\"");

  private final WalletSigner signer = new WalletSigner("key-1");
  private final SignedDebits signed = new SignedDebits(signer.keys());

  @Test
  void aSignedDebitIsRead() {
    Debit debit = signed.read(signer.record(GOOD)).debit();

    assertThat(debit.debitId()).isEqualTo(DEBIT);
    assertThat(debit.paymentId()).isEqualTo(PAYMENT);
    assertThat(debit.amountCents()).isEqualTo(4500);
    assertThat(debit.currency()).isEqualTo("EUR");
    assertThat(debit.debitedAt()).isEqualTo("2020-04-30T07:50:00Z");
  }

  @Test
  void whateverElseItSaysASignedDebitWithItsIdsIsADebit() {
    Debit debit = signed.read(signer.record(body("45.5", "7", "\"soon\""))).debit();

    assertThat(debit).isEqualTo(new Debit(DEBIT, PAYMENT, null, null, null));
    assertThat(signed.read(signer.record(body("\"4500\"", "\"EUR\"", "0"))).debit().amountCents())
        .isNull();
    assertThat(
            signed
                .read(signer.record(body("99999999999999999999", "\"EUR\"", "null")))
                .debit()
                .amountCents())
        .isNull();
  }

  @Test
  void whatNobodyReadsMakesItNotUnreadable() {
    for (String unknown :
        List.of(
            "\"note\":1,\"note\":2",
            "\"note\":" + "9".repeat(2_000),
            "\"note\":" + "[".repeat(5_000) + "]".repeat(5_000),
            "\"" + "n".repeat(60_000) + "\":true",
            "\"note\":{\"debitId\":\"another\",\"amountCents\":1}")) {
      String body = GOOD.replace("{", "{" + unknown + ",");

      assertThat(signed.read(signer.record(body)).debit().amountCents()).isEqualTo(4500);
    }
  }

  @Test
  void anAmountOfAnyLengthOrSaidTwiceIsNone() {
    Debit without = signed.read(signer.record(GOOD.replace("4500", "9".repeat(1_500)))).debit();
    Debit twice = signed.read(signer.record(GOOD.replace("{", "{\"amountCents\":1,"))).debit();

    assertThat(without.amountCents()).isNull();
    assertThat(twice.amountCents()).isNull();
    assertThat(twice.debitId()).isEqualTo(DEBIT);
  }

  @Test
  void anIdSaidTwiceCannotBeRead() {
    assertUnreadable(
        "UNREADABLE_BODY", signer.record(GOOD.replace("{", "{\"debitId\":\"" + DEBIT + "\",")));
    assertUnreadable("UNREADABLE_BODY", signer.record(GOOD + GOOD));
  }

  @ParameterizedTest
  @CsvSource({
    "ce_id, 01922f3a-0000-7000-8000-0000000000ff",
    "ce_time, 2020-04-30T07:50:01.000Z",
    "signature, AAAA",
    "signature, not base64!",
    "signature-key-id, key-9",
  })
  void aChangedHeaderBreaksTheSignature(String header, String value) {
    IncomingRecord good = signer.record(GOOD);
    assertUnreadable("BAD_SIGNATURE", WalletSigner.withHeader(good, header, value));
  }

  @Test
  void aChangedByteOfTheBodyBreaksTheSignature() {
    IncomingRecord good = signer.record(GOOD);
    byte[] richer = GOOD.replace("4500", "9500").getBytes();
    IncomingRecord forged =
        new IncomingRecord(good.topic(), 0, 0, good.key(), richer, good.headers());

    assertUnreadable("BAD_SIGNATURE", forged);
  }

  @Test
  void aKeyOfSomebodyElseIsNotBelieved() {
    assertUnreadable("BAD_SIGNATURE", new WalletSigner("key-1").record(GOOD));
  }

  @Test
  void whatIsNoDebitIsUnreadable() {
    assertUnreadable("UNREADABLE_BODY", signer.record("{"));
    assertUnreadable("UNREADABLE_BODY", signer.record("[]"));
    assertUnreadable("UNREADABLE_BODY", signer.record(GOOD.replace(DEBIT.toString(), "7")));
    assertUnreadable("UNREADABLE_BODY", signer.record(GOOD.replace("paymentId", "payment")));
    assertUnreadable(
        "BAD_SIGNATURE",
        new IncomingRecord("wallet.debits", 0, 0, null, new byte[] {1, 2}, Map.of()));
    assertUnreadable(
        "UNKNOWN_TYPE", signer.record(GOOD, Map.of("ce_type", "fr.cvconnect.WalletCredited.v1")));
  }

  @ParameterizedTest
  @CsvSource({
    "ce_id, no-uuid",
    "ce_time, yesterday",
    "ce_source, ''",
    "ce_specversion, 7",
    "ce_sequence, many",
    "ce_subject, ''",
  })
  void whateverTheOtherHeadersSayASignedDebitIsADebit(String header, String value) {
    assertThat(signed.read(signer.record(GOOD, Map.of(header, value))).debit().amountCents())
        .isEqualTo(4500);
  }

  @Test
  void whatNoDatabaseStoresIsNotRead() {
    String farAway = body("4500", "\"" + "E".repeat(1000) + "\"", "\"+12026-01-01T00:00:00.000Z\"");
    assertThat(signed.read(signer.record(farAway)).debit())
        .isEqualTo(new Debit(DEBIT, PAYMENT, 4500L, null, null));
  }

  @Test
  void theContractsExampleIsADebit() {
    EventExample example = EventExample.of("WalletDebited");
    Map<String, byte[]> headers = new HashMap<>();
    example.headers().forEach((name, value) -> headers.put(name, value.getBytes(UTF_8)));
    WalletKeys keys = new WalletKeys(() -> List.of(headerOf(example) + ":" + RFC_8032_KEY));

    ReadDebit read =
        new SignedDebits(keys)
            .read(
                new IncomingRecord(
                    example.topic(), 0, 0, null, example.body().getBytes(UTF_8), headers));

    assertThat(read.debit().amountCents()).isEqualTo(4500);
    assertThat(read.debit().debitedAt()).isNotNull();
  }

  private static String headerOf(EventExample example) {
    return example.headers().get("signature-key-id");
  }

  private void assertUnreadable(String reason, IncomingRecord read) {
    assertThatExceptionOfType(UnreadableRecord.class)
        .isThrownBy(() -> signed.read(read))
        .satisfies(unreadable -> assertThat(unreadable.reason()).isEqualTo(reason));
  }

  private static String body(String amount, String currency, String debitedAt) {
    return """
    {"debitId":"%s","paymentId":"%s","amountCents":%s,"currency":%s,"debitedAt":%s}\
    """
        .formatted(DEBIT, PAYMENT, amount, currency, debitedAt);
  }
}
