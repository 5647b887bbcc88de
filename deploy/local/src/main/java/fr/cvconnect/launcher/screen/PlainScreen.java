package fr.cvconnect.launcher.screen;

import fr.cvconnect.launcher.stack.PartState;
import fr.cvconnect.launcher.stack.Phase;
import fr.cvconnect.launcher.stack.StackState;
import fr.cvconnect.launcher.stack.Stage;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/** One line per change, each with its time: for logs and pipes. */
public final class PlainScreen implements Screen {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

  private final PrintStream out;
  private final Map<String, PartState> shown = new HashMap<>();
  private String work = "";

  public PlainScreen(PrintStream out) {
    this.out = out;
  }

  /** Says only what changes from here on. */
  public static PlainScreen knowing(StackState state, PrintStream out) {
    var screen = new PlainScreen(out);
    state.parts().forEach(part -> screen.shown.put(part.name(), part));
    screen.work = state.note();
    return screen;
  }

  @Override
  public void say(String line) {
    out.println(TIME.format(InstantSource.system().instant()) + "  " + line);
  }

  @Override
  public void busy(String nextWork) {
    if (!nextWork.equals(work)) {
      work = nextWork;
      say(nextWork);
    }
  }

  @Override
  public void show(StackState state) {
    for (var part : state.parts()) {
      var before = shown.put(part.name(), part);
      if (part.stage() != Stage.WAITING && (before == null || before.stage() != part.stage())) {
        say(line(part, before));
      }
    }
    // Why it failed has just been said by the part.
    if (!state.note().isEmpty() && state.phase() != Phase.FAILED) {
      busy(state.note());
    }
  }

  private static String line(PartState part, PartState before) {
    var words = "%-21s %s".formatted(part.name(), part.stage().name().toLowerCase());
    if (part.stage() == Stage.READY && before != null && before.stage() == Stage.STARTING) {
      var took = Duration.between(before.since(), part.since());
      words += " after %.1f s, port %d".formatted(took.toMillis() / 1000.0, part.port());
    }
    return part.note().isEmpty() ? words : words + ": " + part.note();
  }
}
