package fr.cvconnect.launcher.cli;

import fr.cvconnect.launcher.browser.Chromium;
import fr.cvconnect.launcher.browser.ChromiumInstallation;
import fr.cvconnect.launcher.build.Installation;
import fr.cvconnect.launcher.io.SandboxFolder;
import fr.cvconnect.launcher.parts.LeftOvers;
import fr.cvconnect.launcher.session.Desk;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

@Command(
    name = "bench",
    description =
        "Measures payment-service beside pgbench, and the till's pages in a browser, on servers of"
            + " its own; takes some minutes each, best while the sandbox is down. Settings such as"
            + " -Dbench.rounds=3 go to it.")
final class BenchCommand implements Callable<Integer> {
  private static final String MODULE = "bench";

  private final Desk desk;

  @Parameters(
      arity = "0..1",
      paramLabel = "PART",
      description = "service or browser; both, if left out.")
  private Part part;

  @Unmatched private final List<String> settings = new ArrayList<>();

  private volatile Process running;

  BenchCommand(Desk desk) {
    this.desk = desk;
  }

  /** What can be measured alone. */
  private enum Part {
    SERVICE("fr.cvconnect.bench.Bench", "payment-service"),
    BROWSER("fr.cvconnect.bench.till.TillBench", Installation.modules());

    private final String program;
    private final String modules;

    Part(String program, String modules) {
      this.program = program;
      this.modules = modules;
    }
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Part> parts = part == null ? List.of(Part.values()) : List.of(part);
    if (parts.contains(Part.BROWSER) && !hasBrowser()) {
      return 1;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(this::leaveNothingRunning));
    int result = build(parts);
    for (var next : parts) {
      if (result == 0) {
        result = run(measurement(next));
      }
    }
    return result;
  }

  private boolean hasBrowser() throws IOException, InterruptedException {
    return Chromium.find().isPresent() || ChromiumInstallation.here(desk.out()).run();
  }

  private int build(List<Part> parts) throws IOException, InterruptedException {
    var modules = new ArrayList<>(List.of(MODULE));
    parts.forEach(it -> modules.add(it.modules));
    return run(
        List.of(
            "./mvnw",
            "-B",
            "-q",
            "-DskipTests",
            "-Dspotless.check.skip",
            "package",
            "-pl",
            String.join(",", modules),
            "-am"));
  }

  /** In a process of its own each, so that the servers of one are gone for the next. */
  private List<String> measurement(Part it) throws IOException {
    Path target = desk.checkout().resolve(MODULE).resolve("target");
    String classPath =
        target.resolve("classes")
            + File.pathSeparator
            + Files.readString(target.resolve("runtime.classpath")).strip();
    var line = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
    line.addAll(settings);
    line.addAll(List.of("-cp", classPath, it.program));
    return line;
  }

  private int run(List<String> command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).directory(desk.checkout().toFile()).inheritIO();
    process.environment().put("JAVA_HOME", System.getProperty("java.home"));
    running = process.start();
    return running.waitFor();
  }

  /** At Ctrl-C the measurement has no time to close the house that it opened. */
  private void leaveNothingRunning() {
    if (running != null) {
      running.destroy();
      running.onExit().join();
    }
    var house = desk.folder().root().resolve(MODULE).resolve("house");
    new LeftOvers(new SandboxFolder(house), desk.out()).clean();
  }
}
