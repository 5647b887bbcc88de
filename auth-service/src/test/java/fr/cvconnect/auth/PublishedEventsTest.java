package fr.cvconnect.auth;

import fr.cvconnect.auth.merchant.MerchantFact;
import fr.cvconnect.contracts.EventContract;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublishedEventsTest {
  static Stream<EventContract> written() {
    return EventContract.ofAll(MerchantFact.class);
  }

  @ParameterizedTest
  @MethodSource("written")
  void everyEventIsWrittenAsPromised(EventContract event) {
    event.requireWrittenAsPromised();
  }
}
