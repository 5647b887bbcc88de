package fr.cvconnect.launcher.screen;

import fr.cvconnect.launcher.stack.StackState;
import java.io.PrintStream;

/** Where progress is shown. */
public sealed interface Screen permits LiveScreen, PlainScreen {
  /** A line that stays. */
  void say(String line);

  /** What is being worked on right now, replacing what was before. */
  void busy(String work);

  /** The parts as they stand now. */
  void show(StackState state);

  /**
   * Colour and cursor movement only where they work: {@code cv} says so, after asking the shell.
   */
  static Screen of(PrintStream out) {
    return "live".equals(System.getenv("CV_SCREEN")) ? new LiveScreen(out) : new PlainScreen(out);
  }
}
