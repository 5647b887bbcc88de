package fr.cvconnect.launcher.session;

import java.time.Duration;

/** Tells the launcher to stop everything, and waits for it. */
public final class Shutdown {
  /** Each part may take 30 s in its turn; a launcher silent for longer than all of them hangs. */
  private static final Duration LIMIT = Duration.ofMinutes(3);

  private final Desk desk;

  public Shutdown(Desk desk) {
    this.desk = desk;
  }

  public void order() {
    desk.launcher().stop("TERM", LIMIT);
    finish();
  }

  /** The same, showing how it goes. */
  public void orderVisibly() throws InterruptedException {
    var showing =
        Thread.ofVirtual().start(() -> new Follower(desk, desk.screen()).until(state -> false));
    desk.launcher().stop("TERM", LIMIT);
    showing.join();
    finish();
  }

  private void finish() {
    desk.leftOvers().clean();
    desk.out().println("Everything has stopped. The data stays; ./cv up goes on from here.");
  }
}
