package fr.cvconnect.e2e;

import fr.cvconnect.e2e.day.Teller;
import java.io.PrintStream;
import java.time.Duration;

/** The story on the screen. */
final class PrintedStory implements Teller {
  private final PrintStream out;
  private int lastStep;

  PrintedStory(PrintStream out) {
    this.out = out;
  }

  @Override
  public void step(int number, String title) {
    lastStep = number;
    out.printf("%n%d. %s%n", number, title);
  }

  @Override
  public void say(String what) {
    out.println("   ✓ " + what);
  }

  @Override
  public void look(String where) {
    out.println("   → " + where);
  }

  void ended(Duration took) {
    out.printf("%nThe day went as it should, in %d s.%n", took.toSeconds());
  }

  void failed(Throwable why) {
    String where = lastStep == 0 ? "before the first step" : "step " + lastStep;
    out.printf("%n   ✗ %s FAILED: %s%n", where, why.getMessage());
    StackTraceElement[] trace = why.getStackTrace();
    for (StackTraceElement call : trace) {
      if (call.getClassName().startsWith("fr.cvconnect.e2e.story")) {
        out.println("     at " + call);
      }
    }
    out.println("   → ./cv status and ./cv logs <service> may tell more");
  }
}
