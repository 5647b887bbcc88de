package fr.cvconnect.launcher.cli;

import fr.cvconnect.launcher.io.JsonFile;
import fr.cvconnect.launcher.parts.Sandbox;
import fr.cvconnect.launcher.parts.Setup;
import fr.cvconnect.launcher.screen.PlainScreen;
import fr.cvconnect.launcher.session.Desk;
import fr.cvconnect.launcher.stack.StackState;
import fr.cvconnect.launcher.stack.StartFailure;
import fr.cvconnect.servers.JavaProgram;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;

/** The process behind {@code ./cv up}: runs the sandbox until it is told to end. */
@Command(name = "supervise", hidden = true)
final class SuperviseCommand implements Callable<Integer> {
  private final Desk desk;
  private final PlainScreen log;
  private final JsonFile<StackState> state;

  SuperviseCommand(Desk desk) {
    this.desk = desk;
    this.log = new PlainScreen(desk.out());
    this.state = desk.state();
  }

  /** In a session of its own: Ctrl-C in a terminal must not reach all processes at once. */
  static void startProcess(Desk desk) {
    var line =
        List.of(
            JavaProgram.executable(),
            "-Xmx128m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dstdout.encoding=UTF-8",
            "-Dcv.checkout=" + desk.checkout(),
            "-cp",
            System.getProperty("java.class.path"),
            Cv.class.getName(),
            "supervise");
    desk.launcher()
        .start(
            new fr.cvconnect.servers.Command(line, Map.of("CV_SCREEN", "plain"), desk.checkout()));
  }

  @Override
  public Integer call() throws InterruptedException {
    var ports = desk.ports().read().orElseThrow();
    var sandbox = new Sandbox(Setup.installed(desk.checkout(), desk.folder(), ports), this::tell);
    Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close));
    try {
      sandbox.start();
    } catch (StartFailure e) {
      return 1;
    }
    // Until the shutdown hook has done its work.
    new CountDownLatch(1).await();
    return 0;
  }

  private synchronized void tell(StackState now) {
    log.show(now);
    state.write(now);
  }
}
