package fr.cvconnect.launcher.parts;

import fr.cvconnect.launcher.build.Application;
import fr.cvconnect.launcher.io.JsonHttp;
import fr.cvconnect.launcher.io.SandboxFolder;
import fr.cvconnect.launcher.stack.PartState;
import fr.cvconnect.launcher.stack.StackState;
import fr.cvconnect.launcher.stack.Stage;
import fr.cvconnect.servers.Folders;
import fr.cvconnect.servers.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** The one clock of all services: how far domain time is ahead of the machine's; forward only. */
public final class DomainClock {
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);

  private final Path file;

  public DomainClock(SandboxFolder folder) {
    this.file = folder.clock();
  }

  public Duration offset() {
    try {
      return Duration.ofSeconds(Long.parseLong(Files.readString(file).strip()));
    } catch (NoSuchFileException e) {
      return Duration.ZERO;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Moves it; returns once every service that runs lives in the new time. */
  public void advance(Duration step, StackState state) {
    if (step.isNegative()) {
      throw new IllegalArgumentException("domain time only moves forward");
    }
    var seconds = offset().plus(step).toSeconds();
    Folders.writePrivately(file, seconds + "\n");
    for (var part : withClock(state)) {
      Waiting.until(
          part.name() + " to live in the new time",
          ANSWER_LIMIT,
          () -> offsetSeconds(part.port()) >= seconds);
    }
  }

  /** A service that is down, or on its way up, reads the file when it starts. */
  private static List<PartState> withClock(StackState state) {
    var titles =
        Arrays.stream(Application.values())
            .filter(Application::hasClock)
            .map(Application::title)
            .toList();
    return state.parts().stream()
        .filter(part -> part.stage() == Stage.READY && titles.contains(part.name()))
        .toList();
  }

  /** What a service says itself; -1 while it does not answer, as one that is being restarted. */
  private static long offsetSeconds(int port) {
    try {
      var answer = new JsonHttp("http://localhost:" + port).get("/sandbox/clock");
      return answer.body().path("offsetSeconds").asLong(-1);
    } catch (UncheckedIOException e) {
      return -1;
    }
  }
}
