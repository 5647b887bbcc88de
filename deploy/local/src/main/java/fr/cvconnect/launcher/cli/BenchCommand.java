package fr.cvconnect.launcher.cli;

import fr.cvconnect.launcher.session.Desk;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

@Command(
    name = "bench",
    description =
        "Measures payment-service beside pgbench, on servers of its own; takes some minutes, best"
            + " while the sandbox is down. Settings such as -Dbench.rounds=3 go to it.")
final class BenchCommand implements Callable<Integer> {
  private final Desk desk;

  @Unmatched private final List<String> settings = new ArrayList<>();

  BenchCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    int built =
        run(
            List.of(
                "./mvnw",
                "-B",
                "-q",
                "-DskipTests",
                "-Dspotless.check.skip",
                "package",
                "-pl",
                "payment-service,bench",
                "-am"));
    return built == 0 ? run(measurement()) : built;
  }

  private List<String> measurement() throws IOException {
    Path target = desk.checkout().resolve("bench").resolve("target");
    String classPath =
        target.resolve("classes")
            + File.pathSeparator
            + Files.readString(target.resolve("runtime.classpath")).strip();
    var line = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
    line.addAll(settings);
    line.addAll(List.of("-cp", classPath, "fr.cvconnect.bench.Bench"));
    return line;
  }

  private int run(List<String> command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).directory(desk.checkout().toFile()).inheritIO();
    process.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return process.start().waitFor();
  }
}
