package fr.cvconnect.launcher.stack;

import fr.cvconnect.launcher.io.SandboxFolder;
import fr.cvconnect.servers.Waiting;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Turns single parts of a running sandbox off and on, from its own process or another. */
public final class Switch {
  private static final Duration LIMIT = Duration.ofMinutes(3);

  private final SandboxFolder folder;
  private final StopList stopList;
  private final Supplier<StackState> state;

  /**
   * @param state the present one; fails if nothing runs
   */
  public Switch(SandboxFolder folder, Supplier<StackState> state) {
    this.folder = folder;
    this.stopList = new StopList(folder);
    this.state = state;
  }

  /** Stops a part in order; returns once it has gone. */
  public void off(String part) {
    requireKnown(part);
    stopList.add(part);
    await(part, Stage.STOPPED);
  }

  /** Stops a part as a crash would, and keeps it down. */
  public void kill(String part) {
    requireKnown(part);
    stopList.add(part);
    folder.daemon(part).kill();
    await(part, Stage.STOPPED);
  }

  /** Starts a part again; returns once it is ready. */
  public void on(String part) {
    requireKnown(part);
    stopList.remove(part);
    await(part, Stage.READY);
  }

  private void await(String part, Stage stage) {
    Waiting.until(
        part + " to be " + stage.name().toLowerCase(),
        LIMIT,
        () ->
            state.get().parts().stream()
                .anyMatch(found -> found.name().equals(part) && found.stage() == stage));
  }

  private void requireKnown(String part) {
    var parts = state.get().parts();
    if (parts.stream().noneMatch(known -> known.name().equals(part))) {
      throw new IllegalArgumentException(
          "there is no part %s, only %s"
              .formatted(
                  part, parts.stream().map(PartState::name).collect(Collectors.joining(", "))));
    }
  }
}
