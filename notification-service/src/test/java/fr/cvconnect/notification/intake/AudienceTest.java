package fr.cvconnect.notification.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.cvconnect.contracts.EventExample;
import fr.cvconnect.events.Envelope;
import fr.cvconnect.events.IncomingFact;
import fr.cvconnect.json.WireJson;
import fr.cvconnect.notification.fact.Fact;
import fr.cvconnect.notification.fact.MerchantRegistered;
import fr.cvconnect.notification.fact.TransferHeld;
import fr.cvconnect.notification.fact.TransferScheduled;
import fr.cvconnect.notification.feed.FeedEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudienceTest {
  private static final String MERCHANT = "merchant/100001";
  private static final String OUTLET = "100001000001";
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  @ParameterizedTest
  @ValueSource(
      classes = {
        Fact.PaymentRequested.class,
        Fact.PaymentScanned.class,
        Fact.PaymentValidated.class,
        Fact.PaymentExpired.class,
        Fact.PaymentCancelled.class
      })
  void aPaymentConcernsItsMerchantAndItsOutlet(Class<?> type) throws Exception {
    assertThat(audience(type)).containsExactly(MERCHANT + " " + OUTLET);
  }

  @Test
  void aRefusedDebitConcernsOperationsOnly() throws Exception {
    assertThat(audience(Fact.DebitRefused.class)).containsExactly("operations null");
  }

  @Test
  void aTransferConcernsTheMerchantWithoutItsOutletsAndFinance() throws Exception {
    assertThat(audience(TransferScheduled.class))
        .containsExactly(MERCHANT + " null", "finance null");
  }

  @Test
  void aHeldTransferConcernsOperationsToo() throws Exception {
    assertThat(audience(TransferHeld.class))
        .containsExactly("merchant/100002 null", "finance null", "operations null");
  }

  @Test
  void aTransferToOneOutletConcernsThatOutlet() {
    TransferScheduled toOutlet =
        new TransferScheduled(
            UUID.randomUUID(), "100001", OUTLET, MONDAY, MONDAY, 1, 2000, 0, 2000, "CV-1");
    assertThat(Audience.of(List.of(fact(toOutlet, "{}"))).getFirst().outletId()).isEqualTo(OUTLET);
  }

  @Test
  void aClosedBatchConcernsTheHouseOnly() throws Exception {
    assertThat(audience(Fact.DailyBatchClosed.class))
        .containsExactly("finance null", "operations null");
  }

  @Test
  void contactDataConcernsTheMerchantAndOperationsButNoOutlet() throws Exception {
    assertThat(audience(MerchantRegistered.class))
        .containsExactly(MERCHANT + " null", "operations null");
    assertThat(audience(Fact.OutletOpened.class))
        .containsExactly(MERCHANT + " null", "operations null");
  }

  @Test
  void aFactIsPassedOnAsItWasPublished() throws Exception {
    String unknownField = "{\"merchantId\":\"100001\",\"outletId\":\"100001000001\",\"new\":[1 ]}";
    IncomingFact fact = fact(new Fact.PaymentScanned("100001", OUTLET), unknownField);

    FeedEntry entry = Audience.of(List.of(fact)).getFirst();

    assertThat(entry.type()).isEqualTo("PaymentScanned");
    assertThat(entry.body()).isEqualTo(unknownField);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "10000", "1000011", "10000a", "100001/x"})
  void aFactOfWhatIsNoMerchantIsRefused(String merchantId) {
    IncomingFact fact = fact(new Fact.PaymentScanned(merchantId, OUTLET), "{}");
    assertThatIllegalArgumentException().isThrownBy(() -> Audience.of(List.of(fact)));
  }

  private static List<String> audience(Class<?> type) throws Exception {
    String json = EventExample.of(type.getSimpleName()).body();
    Object body = WireJson.tolerant().readValue(json, type);
    return Audience.of(List.of(fact(body, json))).stream()
        .map(entry -> entry.stream() + " " + entry.outletId())
        .toList();
  }

  private static IncomingFact fact(Object body, String json) {
    return new IncomingFact(
        new Envelope(
            UUID.randomUUID(), "/x", body.getClass().getSimpleName(), "s", Instant.EPOCH, 1),
        body,
        json);
  }
}
