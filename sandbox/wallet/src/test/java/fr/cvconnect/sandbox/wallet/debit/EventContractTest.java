package fr.cvconnect.sandbox.wallet.debit;

import fr.cvconnect.contracts.EventContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventContractTest {
  @Test
  void aDebitIsWrittenAsPromised() {
    EventContract.of(WalletDebited.class).requireWrittenAsPromised();
  }

  static Stream<EventContract> answers() {
    return EventContract.ofAll(DebitAnswer.class);
  }

  @ParameterizedTest
  @MethodSource("answers")
  void everyAnswerIsReadAsPromised(EventContract answer) {
    answer.requireReadAsPromised();
  }
}
