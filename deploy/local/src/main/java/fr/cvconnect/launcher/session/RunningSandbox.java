package fr.cvconnect.launcher.session;

import fr.cvconnect.launcher.ports.Port;
import fr.cvconnect.launcher.stack.Phase;
import fr.cvconnect.launcher.stack.StackState;
import fr.cvconnect.launcher.stack.Stage;
import fr.cvconnect.launcher.stack.StopList;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;

/** {@code ./cv up} where everything already runs: brings back what was stopped. */
public final class RunningSandbox {
  private final Desk desk;

  public RunningSandbox(Desk desk) {
    this.desk = desk;
  }

  /** False if what was asked for needs another start. */
  public boolean bringBack(boolean fresh, int port) throws IOException {
    var running = desk.ports().read().orElseThrow().of(Port.GATEWAY);
    if (fresh || running != port) {
      desk.out().printf("It already runs, on port %d; ./cv down stops it first.%n", running);
      return false;
    }
    var began = InstantSource.system().instant();
    var stopList = new StopList(desk.folder());
    desk.state().read().orElseThrow().parts().forEach(part -> stopList.remove(part.name()));
    var state = new Follower(desk, desk.screen()).until(RunningSandbox::isWhole);
    if (state.filter(RunningSandbox::isWhole).isEmpty()) {
      new StartReport(desk).explain(state);
      return false;
    }
    new Welcome(desk).print(Duration.between(began, InstantSource.system().instant()));
    return true;
  }

  private static boolean isWhole(StackState state) {
    return state.phase() == Phase.READY
        && state.parts().stream().allMatch(part -> part.stage() == Stage.READY);
  }
}
