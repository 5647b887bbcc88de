package fr.cvconnect.launcher.cli;

import fr.cvconnect.launcher.session.Desk;
import fr.cvconnect.launcher.stack.Switch;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "stop", description = "Stops one part, until ./cv start or ./cv up.")
final class StopCommand implements Callable<Integer> {
  private final Desk desk;

  @Parameters(paramLabel = "PART", description = "One of those of ./cv status.")
  private String part;

  @Option(names = "--kill", description = "kill -9, without a chance to tidy up.")
  private boolean kill;

  StopCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    var parts = new Switch(desk.folder(), desk::runningState);
    if (kill) {
      parts.kill(part);
    } else {
      parts.off(part);
    }
    desk.out().println(part + " has stopped.");
    return 0;
  }
}
