package fr.cvconnect.launcher.cli;

import fr.cvconnect.launcher.session.Desk;
import fr.cvconnect.launcher.session.Shutdown;
import fr.cvconnect.launcher.session.UpLock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "down", description = "Stops everything; the data stays.")
final class DownCommand implements Callable<Integer> {
  private final Desk desk;

  DownCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (desk.launcher().isAlive()) {
      new Shutdown(desk).orderVisibly();
    } else if (UpLock.isTaken(desk.folder())) {
      desk.out().println("./cv up is still building, nothing runs yet: Ctrl-C there ends it.");
      return 1;
    } else if (desk.leftOvers().clean() == 0) {
      desk.out().println("Nothing is running.");
    }
    return 0;
  }
}
