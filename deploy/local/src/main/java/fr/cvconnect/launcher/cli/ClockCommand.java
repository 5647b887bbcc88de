package fr.cvconnect.launcher.cli;

import fr.cvconnect.launcher.parts.ClockStep;
import fr.cvconnect.launcher.parts.DomainClock;
import fr.cvconnect.launcher.session.Desk;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "clock", description = "Tells the sandbox's time, or moves it forward.")
final class ClockCommand implements Callable<Integer> {
  private static final DateTimeFormatter PARIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'in Paris'")
          .withZone(ZoneId.of("Europe/Paris"));

  private final Desk desk;

  @Parameters(arity = "0..1", paramLabel = "STEP", description = "+9m, +1d, +1d2h30m …")
  private String step;

  ClockCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    var clock = new DomainClock(desk.folder());
    if (step != null) {
      clock.advance(ClockStep.parse(step), desk.runningState());
    }
    var offset = clock.offset();
    desk.out()
        .println(
            "The sandbox's clock: " + PARIS.format(InstantSource.system().instant().plus(offset)));
    desk.out()
        .printf(
            "It is %d d %02d:%02d:%02d ahead of this machine's.%n",
            offset.toDays(), offset.toHoursPart(), offset.toMinutesPart(), offset.toSecondsPart());
    return 0;
  }
}
