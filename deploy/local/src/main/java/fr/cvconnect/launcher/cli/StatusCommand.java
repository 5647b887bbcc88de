package fr.cvconnect.launcher.cli;

import fr.cvconnect.launcher.session.Desk;
import fr.cvconnect.launcher.stack.PartState;
import fr.cvconnect.launcher.stack.Phase;
import fr.cvconnect.launcher.stack.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "status",
    description = "Says how every part is doing; exit code 0 only if all are ready.")
final class StatusCommand implements Callable<Integer> {
  private final Desk desk;

  StatusCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    if (!desk.launcher().isAlive()) {
      return withoutLauncher();
    }
    var state = desk.state().read().orElseThrow();
    var whole = state.parts().stream().allMatch(part -> part.stage() == Stage.READY);
    var phase = state.phase().name().toLowerCase();
    desk.out().println("The sandbox is " + phase + (whole ? "." : ", but not all of it."));
    state.parts().forEach(this::print);
    return whole && state.phase() == Phase.READY ? 0 : 1;
  }

  private int withoutLauncher() {
    var running = desk.leftOvers().running();
    if (running.isEmpty()) {
      desk.out().println(desk.nothingRuns());
    } else {
      desk.out()
          .println(
              "The launcher has died, these still run; ./cv up takes over, ./cv down stops them:");
      running.forEach(
          part -> desk.out().printf("  %-21s process %d%n", part.name(), part.pid().orElse(0L)));
    }
    return 1;
  }

  private void print(PartState part) {
    var words = "  %-21s %-9s".formatted(part.name(), part.stage().name().toLowerCase());
    words += " for %-9s port %-6d".formatted(age(part.since()), part.port());
    words += part.pid() == 0 ? "" : "process %-8d".formatted(part.pid());
    words += part.restarts() == 0 ? "" : " deaths: " + part.restarts();
    words += part.note().isEmpty() ? "" : " " + part.note();
    desk.out().println(words.stripTrailing());
  }

  private static String age(Instant since) {
    var age = Duration.between(since, InstantSource.system().instant());
    if (age.toHours() > 0) {
      return age.toHours() + " h " + age.toMinutesPart() + " m";
    }
    return age.toMinutes() > 0
        ? age.toMinutes() + " m " + age.toSecondsPart() + " s"
        : age.toSeconds() + " s";
  }
}
