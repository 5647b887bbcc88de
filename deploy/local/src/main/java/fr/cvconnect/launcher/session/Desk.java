package fr.cvconnect.launcher.session;

import fr.cvconnect.launcher.io.JsonFile;
import fr.cvconnect.launcher.io.SandboxFolder;
import fr.cvconnect.launcher.parts.LeftOvers;
import fr.cvconnect.launcher.ports.PortPlan;
import fr.cvconnect.launcher.screen.Screen;
import fr.cvconnect.launcher.stack.Phase;
import fr.cvconnect.launcher.stack.StackState;
import fr.cvconnect.launcher.stack.Stage;
import fr.cvconnect.servers.Daemon;
import java.io.PrintStream;
import java.nio.file.Path;

/** What every command works with: the checkout, its sandbox, and where to write. */
public record Desk(Path checkout, PrintStream out) {
  public Desk {
    checkout = checkout.toAbsolutePath().normalize();
  }

  public SandboxFolder folder() {
    return new SandboxFolder(checkout.resolve(".local"));
  }

  /** What the sandbox is doing: written by what runs it, read by whoever watches. */
  public JsonFile<StackState> state() {
    return new JsonFile<>(folder().run().resolve("state.json"), StackState.class);
  }

  /** The ports of the run, on their way from {@code cv up} to the launcher. */
  public JsonFile<PortPlan> ports() {
    return new JsonFile<>(folder().run().resolve("ports.json"), PortPlan.class);
  }

  /** The process that runs the sandbox, if it does. */
  public Daemon launcher() {
    return folder().daemon(SandboxFolder.LAUNCHER);
  }

  public LeftOvers leftOvers() {
    return new LeftOvers(folder(), out);
  }

  /** The state of the sandbox, which must be running. */
  public StackState runningState() {
    if (!launcher().isAlive()) {
      throw new IllegalStateException(nothingRuns());
    }
    return state().read().orElseThrow();
  }

  /** The same, with all of it ready. */
  public StackState readyState() {
    var state = runningState();
    if (state.phase() != Phase.READY) {
      throw new IllegalStateException("not ready yet; ./cv status shows how far it is");
    }
    for (var part : state.parts()) {
      if (part.stage() != Stage.READY) {
        throw new IllegalStateException(
            "%1$s is %2$s; ./cv start %1$s if it does not come back by itself"
                .formatted(part.name(), part.stage().name().toLowerCase()));
      }
    }
    return state;
  }

  /** Why there is no launcher: people may have started it, and wait for the build. */
  public String nothingRuns() {
    return UpLock.isTaken(folder())
        ? "Nothing is running yet: ./cv up is building, see " + folder().log(Preparation.BUILD)
        : "Nothing is running. ./cv up starts everything.";
  }

  public Screen screen() {
    return Screen.of(out);
  }
}
