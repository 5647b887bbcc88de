package fr.cvconnect.launcher.cli;

import fr.cvconnect.launcher.session.Desk;
import fr.cvconnect.launcher.stack.Switch;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "start", description = "Starts one part again; returns once it is ready.")
final class StartCommand implements Callable<Integer> {
  private final Desk desk;

  @Parameters(paramLabel = "PART", description = "One of those of ./cv status.")
  private String part;

  StartCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    new Switch(desk.folder(), desk::runningState).on(part);
    desk.out().println(part + " is ready.");
    return 0;
  }
}
