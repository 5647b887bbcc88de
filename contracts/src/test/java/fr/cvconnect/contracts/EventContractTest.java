package fr.cvconnect.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventContractTest {

  static Stream<EventContract> written() {
    return EventContract.ofAll(Kept.class);
  }

  @ParameterizedTest
  @MethodSource("written")
  void aRecordThatFitsIsAccepted(EventContract event) {
    event.requireWrittenAsPromised();
  }

  @Test
  void everyPermittedTypeIsLookedAtNestedOnesToo() {
    assertThat(written().map(EventContract::name))
        .containsExactly("PaymentScanned", "DebitRefused");
  }

  @Test
  void aReaderMayLeaveFieldsOut() {
    EventContract.of(Reader.PaymentScanned.class).requireReadAsPromised();
  }

  @Test
  void aWriterMayNotLeaveRequiredFieldsOut() {
    assertThatThrownBy(EventContract.of(Reader.PaymentScanned.class)::requireWrittenAsPromised)
        .hasMessageContaining("does not write [merchantId, outletId]");
  }

  @Test
  void aFieldNobodyPromisedIsRefused() {
    assertThatThrownBy(EventContract.of(Misnamed.PaymentScanned.class)::requireReadAsPromised)
        .hasMessageContaining("reads what nobody promised: [payment]");
  }

  @Test
  void aFieldOfAnotherTypeIsRefused() {
    assertThatThrownBy(EventContract.of(Mistyped.PaymentScanned.class)::requireReadAsPromised)
        .hasMessageContaining("cannot read the example");
  }

  @Test
  void aRecordThatChangesAValueIsRefused() {
    assertThatThrownBy(EventContract.of(Changed.PaymentScanned.class)::requireReadAsPromised)
        .hasMessageContaining("turns the example's")
        .hasMessageContaining("1970");
  }

  @Test
  void anEventWithoutContractIsRefused() {
    assertThatThrownBy(EventContract.of(Unpromised.class)::requireWrittenAsPromised)
        .hasMessageContaining("Unpromised");
  }

  @Test
  void anOpenInterfaceIsRefusedForItsTypesCannotBeCounted() {
    assertThatThrownBy(() -> EventContract.ofAll(Runnable.class))
        .hasMessageContaining("neither a record nor sealed");
  }

  sealed interface Kept {
    record PaymentScanned(UUID paymentId, String merchantId, String outletId, Instant scannedAt)
        implements Kept {}

    sealed interface Answer extends Kept {}

    record DebitRefused(
        UUID debitId,
        UUID paymentId,
        Long amountCents,
        String currency,
        String reason,
        Instant refusedAt)
        implements Answer {}
  }

  interface Reader {
    record PaymentScanned(UUID paymentId, Instant scannedAt) {}
  }

  interface Misnamed {
    record PaymentScanned(UUID payment, Instant scannedAt) {}
  }

  interface Mistyped {
    record PaymentScanned(UUID paymentId, long scannedAt) {}
  }

  interface Changed {
    record PaymentScanned(UUID paymentId, Instant scannedAt) {
      public PaymentScanned {
        scannedAt = Instant.EPOCH;
      }
    }
  }

  record Unpromised(UUID paymentId) {}
}
