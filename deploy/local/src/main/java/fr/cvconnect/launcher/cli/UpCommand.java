package fr.cvconnect.launcher.cli;

import fr.cvconnect.launcher.io.SandboxFolder;
import fr.cvconnect.launcher.ports.Port;
import fr.cvconnect.launcher.screen.PlainScreen;
import fr.cvconnect.launcher.session.CtrlC;
import fr.cvconnect.launcher.session.Desk;
import fr.cvconnect.launcher.session.Follower;
import fr.cvconnect.launcher.session.Preparation;
import fr.cvconnect.launcher.session.RunningSandbox;
import fr.cvconnect.launcher.session.StartReport;
import fr.cvconnect.launcher.session.UpLock;
import fr.cvconnect.launcher.session.Welcome;
import fr.cvconnect.launcher.stack.Phase;
import fr.cvconnect.launcher.stack.StackState;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "up",
    description = "Builds what is missing and starts everything, until Ctrl-C or ./cv down.")
final class UpCommand implements Callable<Integer> {
  /** What shells expect of a program that ended by Ctrl-C. */
  private static final int INTERRUPTED = 130;

  private static final int HIGHEST_PORT = 65_535;

  private final Desk desk;

  @Spec private CommandSpec command;

  @Option(names = "-d", description = "Returns once everything is ready.")
  private boolean detached;

  @Option(names = "--fresh", description = "Starts empty: forgets all data, secrets and the clock.")
  private boolean fresh;

  @Option(names = "--port", paramLabel = "PORT", description = "The gateway's; default: 8080.")
  private int port = Port.GATEWAY.preferred();

  UpCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    checkPort();
    var began = InstantSource.system().instant();
    CtrlC ctrlC;
    Optional<StackState> state;
    try (var _ = UpLock.take(desk.folder())) {
      if (desk.launcher().isAlive()) {
        return new RunningSandbox(desk).bringBack(fresh, port) ? 0 : 1;
      }
      if (!new Preparation(desk).prepare(fresh, port)) {
        return 1;
      }
      SuperviseCommand.startProcess(desk);
      ctrlC = CtrlC.stops(desk);
      state = new Follower(desk, desk.screen()).until(UpCommand::isReady);
    }
    if (state.filter(UpCommand::isReady).isEmpty()) {
      return ctrlC.isUsed() ? INTERRUPTED : fail(ctrlC, state);
    }
    new Welcome(desk).print(Duration.between(began, InstantSource.system().instant()));
    return detached ? leave(ctrlC) : stay(ctrlC, state.get());
  }

  private void checkPort() {
    if (port < 1 || port > HIGHEST_PORT) {
      throw new ParameterException(
          command.commandLine(), "--port takes a number from 1 to " + HIGHEST_PORT + ".");
    }
  }

  private static boolean isReady(StackState state) {
    return state.phase() == Phase.READY;
  }

  private int fail(CtrlC ctrlC, Optional<StackState> state) throws IOException {
    ctrlC.disarm();
    new StartReport(desk).explain(state);
    return 1;
  }

  private int leave(CtrlC ctrlC) {
    ctrlC.disarm();
    return 0;
  }

  /** Tells what dies and comes back, as long as the sandbox runs; {@code cv down} ends it too. */
  private int stay(CtrlC ctrlC, StackState known) {
    var screen = PlainScreen.knowing(known, desk.out());
    desk.out().println("Ctrl-C stops everything.");
    var last = new Follower(desk, screen).until(state -> false);
    if (last.filter(state -> state.phase() == Phase.STOPPED).isPresent()) {
      return 0;
    }
    ctrlC.disarm();
    desk.out().println("The launcher has died. What it started may still run: ./cv up takes over,");
    desk.out().println("./cv down stops it. Its log: " + desk.folder().log(SandboxFolder.LAUNCHER));
    return 1;
  }
}
