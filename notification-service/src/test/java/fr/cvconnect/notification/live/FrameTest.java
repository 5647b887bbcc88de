package fr.cvconnect.notification.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.notification.feed.StoredFact;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FrameTest {
  @Test
  void aFactIsWrittenWithItsPositionNameAndBody() {
    assertThat(text("{\"cartNumber\":\"été\"}"))
        .isEqualTo("id: 42\nevent: PaymentScanned\ndata: {\"cartNumber\":\"été\"}\n\n");
  }

  @Test
  void aBodyOfSeveralLinesStaysOneEvent() {
    assertThat(text("{\r\n\"a\":1,\r\"b\":\n2}"))
        .isEqualTo(
            "id: 42\nevent: PaymentScanned\ndata: {\ndata: \"a\":1,\ndata: \"b\":\ndata: 2}\n\n");
  }

  @Test
  void anOpeningTellsThePositionWithoutAnEvent() {
    assertThat(new String(Frame.opening(7, Duration.ofSeconds(1)), UTF_8))
        .isEqualTo(": open\nretry: 1000\nid: 7\n\n");
  }

  private static String text(String body) {
    return new String(Frame.of(new StoredFact(42, null, "PaymentScanned", body)).bytes(), UTF_8);
  }
}
