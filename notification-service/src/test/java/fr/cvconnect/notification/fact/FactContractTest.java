package fr.cvconnect.notification.fact;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.cvconnect.contracts.EventContract;
import fr.cvconnect.contracts.EventExample;
import fr.cvconnect.json.WireJson;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactContractTest {
  static Stream<EventContract> read() {
    return EventContract.ofAll(Fact.class);
  }

  @ParameterizedTest
  @MethodSource("read")
  void everyFactIsReadAsPromised(EventContract event) {
    event.requireReadAsPromised();
  }

  @Test
  void aTransferWhoseNetIsNotGrossLessCommissionIsNoTransfer() {
    refused("TransferScheduled", TransferScheduled.class, "\"netCents\":4387", "\"netCents\":4388");
    refused("TransferHeld", TransferHeld.class, "\"netCents\":7849", "\"netCents\":7848");
  }

  @Test
  void aTransferWithoutItsAmountsIsNoTransfer() {
    refused("TransferScheduled", TransferScheduled.class, "\"netCents\":4387,", "");
  }

  @Test
  void anAddressOfTwoLinesIsNoAddress() {
    refused("MerchantRegistered", MerchantRegistered.class, "direction@", "a@b\\nBcc: c@");
  }

  private static void refused(String event, Class<?> type, String said, String instead) {
    String broken = EventExample.of(event).body().replace(said, instead);
    assertThatExceptionOfType(JsonProcessingException.class)
        .isThrownBy(() -> WireJson.tolerant().readValue(broken, type));
  }
}
