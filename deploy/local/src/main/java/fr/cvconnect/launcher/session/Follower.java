package fr.cvconnect.launcher.session;

import fr.cvconnect.launcher.io.Pause;
import fr.cvconnect.launcher.screen.Screen;
import fr.cvconnect.launcher.stack.StackState;
import java.util.Optional;
import java.util.function.Predicate;

/** Shows what a launcher does, for as long as it lives. */
public final class Follower {
  private final Desk desk;
  private final Screen screen;

  public Follower(Desk desk, Screen screen) {
    this.desk = desk;
    this.screen = screen;
  }

  /** Returns the state that was waited for; otherwise the last one, once the launcher has gone. */
  public Optional<StackState> until(Predicate<StackState> reached) {
    while (true) {
      // Asked before the state is read, so that the last state of a launcher that ends is seen.
      var alive = desk.launcher().isAlive();
      var state = desk.state().read();
      state.ifPresent(screen::show);
      if (!alive || state.filter(reached).isPresent() || !Pause.taken()) {
        return state;
      }
    }
  }
}
