package fr.cvconnect.settlement;

import fr.cvconnect.contracts.EventContract;
import fr.cvconnect.settlement.batch.BusinessDayEnded;
import fr.cvconnect.settlement.batch.DailyBatchClosed;
import fr.cvconnect.settlement.ledger.PaymentValidated;
import fr.cvconnect.settlement.merchant.MerchantRegistered;
import fr.cvconnect.settlement.transfer.TransferFact;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventContractTest {
  static Stream<EventContract> written() {
    return Stream.concat(
        EventContract.ofAll(TransferFact.class),
        Stream.of(EventContract.of(DailyBatchClosed.class)));
  }

  static Stream<EventContract> read() {
    return Stream.of(PaymentValidated.class, BusinessDayEnded.class, MerchantRegistered.class)
        .map(EventContract::of);
  }

  @ParameterizedTest
  @MethodSource("written")
  void everyFactIsWrittenAsPromised(EventContract fact) {
    fact.requireWrittenAsPromised();
  }

  @ParameterizedTest
  @MethodSource("read")
  void everyFactOfOthersIsReadAsPromised(EventContract fact) {
    fact.requireReadAsPromised();
  }
}
