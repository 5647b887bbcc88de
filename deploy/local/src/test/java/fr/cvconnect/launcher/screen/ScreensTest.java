package fr.cvconnect.launcher.screen;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.launcher.stack.PartState;
import fr.cvconnect.launcher.stack.Phase;
import fr.cvconnect.launcher.stack.StackState;
import fr.cvconnect.launcher.stack.Stage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScreensTest {
  private static final Instant BEGAN = Instant.parse("2026-11-23T08:00:00Z");

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void plainLinesSayEveryChangeOnceWithItsTime() {
    var screen = new PlainScreen(out);
    screen.show(state(part(Stage.WAITING, BEGAN, "")));
    screen.show(state(part(Stage.STARTING, BEGAN, "")));
    screen.show(state(part(Stage.STARTING, BEGAN, "")));
    screen.show(state(part(Stage.READY, BEGAN.plusMillis(1_900), "")));

    assertThat(shown().lines())
        .satisfiesExactly(
            line -> assertThat(line).matches("..:..:..  kafka +starting"),
            line -> assertThat(line).matches("..:..:..  kafka +ready after 1.9 s, port 9092"));
  }

  @Test
  void aScreenThatKnowsTheStateSaysOnlyWhatFollows() {
    var ready = state(part(Stage.READY, BEGAN, ""));
    var screen = PlainScreen.knowing(ready, out);
    screen.show(ready);
    screen.show(state(part(Stage.DIED, BEGAN, "ended by itself")));
    assertThat(shown()).matches("..:..:..  kafka +died: ended by itself\n");
  }

  @Test
  void aLiveFrameReplacesTheOneBefore() {
    var screen = new LiveScreen(out);
    screen.show(state(part(Stage.WAITING, BEGAN, "")));
    bytes.reset();
    screen.show(state(part(Stage.READY, BEGAN, "")));
    assertThat(shown()).startsWith("\033[1A\r\033[J").contains("✔ kafka").endsWith("\n");
  }

  @Test
  void aLiveLineNeverWraps() {
    new LiveScreen(out).busy("x".repeat(200));
    assertThat(shown().strip()).hasSizeLessThan(80).endsWith("…");
  }

  private String shown() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static StackState state(PartState... parts) {
    return new StackState(Phase.STARTING, "", List.of(parts));
  }

  private static PartState part(Stage stage, Instant since, String note) {
    return new PartState("kafka", stage, 9092, 0, since, 0, note);
  }
}
