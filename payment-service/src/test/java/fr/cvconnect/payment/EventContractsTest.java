package fr.cvconnect.payment;

import fr.cvconnect.contracts.EventContract;
import fr.cvconnect.payment.day.BusinessDayEnded;
import fr.cvconnect.payment.lifecycle.PaymentFact;
import fr.cvconnect.payment.outlet.MerchantFact;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventContractsTest {
  static Stream<EventContract> written() {
    return Stream.concat(
        EventContract.ofAll(PaymentFact.class),
        Stream.of(EventContract.of(BusinessDayEnded.class)));
  }

  static Stream<EventContract> read() {
    return EventContract.ofAll(MerchantFact.class);
  }

  @ParameterizedTest
  @MethodSource("written")
  void everyEventIsWrittenAsPromised(EventContract event) {
    event.requireWrittenAsPromised();
  }

  @ParameterizedTest
  @MethodSource("read")
  void everyEventIsReadAsPromised(EventContract event) {
    event.requireReadAsPromised();
  }
}
