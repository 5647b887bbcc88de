package fr.cvconnect.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaemonTest {
  private static final Duration AT_MOST = Duration.ofSeconds(10);

  @TempDir Path folder;

  private Daemon daemon;

  @BeforeEach
  void describe() {
    daemon = new Daemon("sleeper", folder.resolve("run/sleeper.pid"), folder.resolve("log"));
  }

  @AfterEach
  void end() {
    daemon.kill();
  }

  @Test
  void isFoundAgainByItsPidFile() {
    daemon.start(shell("exec sleep 60"));

    Daemon found = new Daemon("sleeper", daemon.pidFile(), daemon.log());
    assertThat(found.pid()).isPresent().isEqualTo(daemon.pid());
  }

  @Test
  void isNotStartedTwice() {
    daemon.start(shell("exec sleep 60"));

    assertThatThrownBy(() -> daemon.start(shell("exec sleep 60")))
        .hasMessageContaining("already running");
  }

  @Test
  void endsWithTheSignalItIsStoppedWith() {
    daemon.start(shell("exec sleep 60"));

    daemon.stop("TERM", AT_MOST);

    assertThat(daemon.isAlive()).isFalse();
  }

  @Test
  void isKilledWhenItDoesNotListen() {
    daemon.start(shell("trap '' TERM; while true; do sleep 0.1; done"));

    daemon.stop("TERM", Duration.ofMillis(300));

    assertThat(daemon.isAlive()).isFalse();
  }

  @Test
  void livesOnWhenFrozen() {
    daemon.start(shell("exec sleep 60"));

    daemon.freeze();

    assertThat(daemon.isAlive()).isTrue();
    daemon.resume();
    assertThat(daemon.isAlive()).isTrue();
  }

  @Test
  void whoCarriesItsPidButStartedLaterIsAStranger() throws IOException {
    Daemon stranger = new Daemon("other", folder.resolve("run/other.pid"), daemon.log());
    stranger.start(shell("exec sleep 60"));
    List<String> itsPid = Files.readAllLines(stranger.pidFile()).subList(0, 1);
    Files.write(daemon.pidFile(), itsPid);
    Files.writeString(
        daemon.pidFile(), daemon.pidFile().toAbsolutePath() + "\n", StandardOpenOption.APPEND);
    assertThat(daemon.isAlive()).isTrue();
    Files.setLastModifiedTime(
        daemon.pidFile(), FileTime.from(Instant.now().minus(Duration.ofDays(1))));

    daemon.kill();

    assertThat(daemon.isAlive()).isFalse();
    assertThat(stranger.isAlive()).isTrue();
    stranger.kill();
  }

  @Test
  void aCopiedPidFileIsNobodys() throws IOException {
    Daemon original = new Daemon("other", folder.resolve("run/other.pid"), daemon.log());
    original.start(shell("exec sleep 60"));
    Files.copy(original.pidFile(), daemon.pidFile());

    daemon.stop("TERM", AT_MOST);

    assertThat(daemon.isAlive()).isFalse();
    assertThat(original.isAlive()).isTrue();
    original.kill();
  }

  @Test
  void withoutAPidFileNothingRuns() {
    assertThat(daemon.isAlive()).isFalse();
    daemon.stop("TERM", AT_MOST);
  }

  @Test
  void itsOutputIsInItsLog() {
    daemon.start(shell("echo cannot go on; exit 1"));

    Waiting.until("its end", AT_MOST, () -> daemon.logTail().equals("cannot go on"));
  }

  private Command shell(String script) {
    return new Command(List.of("/bin/sh", "-c", script), Map.of(), folder);
  }
}
