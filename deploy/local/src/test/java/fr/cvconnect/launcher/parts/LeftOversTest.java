package fr.cvconnect.launcher.parts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.launcher.io.SandboxFolder;
import fr.cvconnect.servers.Command;
import fr.cvconnect.servers.Daemon;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftOversTest {
  @TempDir Path root;
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

  @AfterEach
  void leaveNothingBehind() {
    for (var name : List.of("kafka", "payment-service", "postgresql", "launcher")) {
      folder().daemon(name).kill();
    }
  }

  @Test
  void whatStoresDataStopsAfterWhatWritesToIt() {
    start("postgresql");
    start("kafka");
    start("payment-service");
    assertThat(leftOvers().running())
        .extracting(Daemon::name)
        .containsExactly("payment-service", "kafka", "postgresql");

    assertThat(leftOvers().clean()).isEqualTo(3);

    assertThat(leftOvers().running()).isEmpty();
    assertThat(shown.toString()).contains("Left over from a killed run: kafka, process ");
  }

  @Test
  void aRunningLauncherIsNoLeftOver() {
    start("launcher");
    assertThat(leftOvers().running()).isEmpty();
  }

  @Test
  void whereNothingEverRanNothingIsLeft() {
    assertThat(leftOvers().clean()).isZero();
  }

  private void start(String name) {
    folder().daemon(name).start(new Command(List.of("sleep", "60"), Map.of(), root));
  }

  private LeftOvers leftOvers() {
    return new LeftOvers(folder(), new PrintStream(shown, true));
  }

  private SandboxFolder folder() {
    return new SandboxFolder(root);
  }
}
