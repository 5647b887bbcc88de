package fr.cvconnect.launcher.screen;

import fr.cvconnect.launcher.stack.PartState;
import fr.cvconnect.launcher.stack.StackState;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A block of lines on a terminal, one per part, drawn over itself. */
public final class LiveScreen implements Screen {
  private static final String SPINNER = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";
  private static final int WIDTH = 78;

  private final PrintStream out;
  private int drawn;
  private int turn;

  public LiveScreen(PrintStream out) {
    this.out = out;
  }

  @Override
  public void say(String line) {
    draw(List.of());
    out.println(line);
  }

  @Override
  public void busy(String work) {
    draw(List.of(cut("  " + spin() + " " + work)));
  }

  @Override
  public void show(StackState state) {
    turn++;
    var lines = new ArrayList<String>();
    for (var part : state.parts()) {
      lines.add(line(part));
    }
    if (!state.note().isEmpty()) {
      lines.add(cut("  " + spin() + " " + state.note()));
    }
    draw(lines);
  }

  private String line(PartState part) {
    var since = Duration.between(part.since(), InstantSource.system().instant()).toSeconds();
    return switch (part.stage()) {
      case WAITING -> faint(text("·", part, "waiting"));
      case STARTING -> text(spin(), part, "starting, " + since + " s");
      case READY -> green(text("✔", part, "ready on port " + part.port()));
      case DIED -> red(text("✖", part, part.note()));
      case FAILED -> red(text("✖", part, part.note()));
      case STOPPING -> text(spin(), part, "stopping");
      case STOPPED -> faint(text("■", part, "stopped"));
    };
  }

  private static String text(String mark, PartState part, String words) {
    return cut("  %s %-21s %s".formatted(mark, part.name(), words));
  }

  /** Longer lines would wrap, and the block would no longer be as high as it was counted. */
  private static String cut(String line) {
    return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…";
  }

  private String spin() {
    return SPINNER.substring(turn % SPINNER.length(), turn % SPINNER.length() + 1);
  }

  private void draw(List<String> lines) {
    var frame = new StringBuilder();
    if (drawn > 0) {
      frame.append("\033[").append(drawn).append("A\r\033[J");
    }
    lines.forEach(line -> frame.append(line).append('\n'));
    out.print(frame);
    out.flush();
    drawn = lines.size();
  }

  private static String green(String line) {
    return "\033[32m" + line + "\033[0m";
  }

  private static String red(String line) {
    return "\033[31m" + line + "\033[0m";
  }

  private static String faint(String line) {
    return "\033[2m" + line + "\033[0m";
  }
}
