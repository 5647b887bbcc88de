package fr.cvconnect.sandbox.wallet.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentRequestsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8080/p/Zk3-x_9",
        "https://cv.example/p/Zk3-x_9/",
        "https://cv.example/p/Zk3-x_9?lang=fr#top",
        "  https://cv.example/a/b/Zk3-x_9\n"
      })
  void aLinkIsReadToItsToken(String link) {
    assertThat(PaymentRequests.codeIn(link)).isEqualTo("Zk3-x_9");
  }

  @Test
  void aTokenOrShortCodeIsTakenAsTyped() {
    assertThat(PaymentRequests.codeIn(" K7QF2P ")).isEqualTo("K7QF2P");
  }
}
