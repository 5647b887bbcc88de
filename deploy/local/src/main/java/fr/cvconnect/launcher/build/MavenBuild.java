package fr.cvconnect.launcher.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** {@code ./mvnw package} of what the sandbox runs, with the sandbox's clock inside. */
public final class MavenBuild {
  private static final Pattern MODULE = Pattern.compile("Building (.+) \\S+ +\\[(\\d+)/(\\d+)]");
  private static final Pattern DOWNLOAD = Pattern.compile("Downloaded from \\S+ \\S*/(\\S+) .*");

  private final Path checkout;
  private final Path log;

  public MavenBuild(Path checkout, Path log) {
    this.checkout = checkout;
    this.log = log;
  }

  /**
   * @param progress gets a few words whenever the build enters another module or has downloaded
   * @return whether it succeeded; the log says why not
   */
  public boolean run(Consumer<String> progress) throws IOException, InterruptedException {
    Files.createDirectories(log.getParent());
    var build =
        new ProcessBuilder(command(checkout))
            .directory(checkout.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    build.environment().put("JAVA_HOME", System.getProperty("java.home"));
    var maven = build.start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(maven)));
    try (var output = maven.inputReader();
        var copy =
            Files.newBufferedWriter(
                log, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
      var watch = new Watch(progress);
      for (var line = output.readLine(); line != null; line = output.readLine()) {
        copy.write(line + "\n");
        copy.flush();
        watch.on(line);
      }
      return maven.waitFor() == 0;
    } finally {
      end(maven);
    }
  }

  /** Maven with the tests it runs; returns once it has gone. */
  public static void end(Process maven) {
    maven.descendants().forEach(ProcessHandle::destroy);
    maven.destroy();
    maven.onExit().join();
  }

  private static List<String> command(Path checkout) {
    return List.of(
        checkout.resolve("mvnw").toString(),
        "-B",
        "-Psandbox",
        "-DskipTests",
        "-Dspotless.check.skip",
        "package",
        "-pl",
        Installation.modules(),
        "-am");
  }

  /** Turns Maven's lines into {@code 3 of 9: payment-service, 120 downloads}. */
  static final class Watch {
    private final Consumer<String> progress;
    private String module = "reading the poms";
    private int downloads;

    Watch(Consumer<String> progress) {
      this.progress = progress;
    }

    void on(String line) {
      var building = MODULE.matcher(line);
      if (building.find()) {
        module = "%s of %s: %s".formatted(building.group(2), building.group(3), building.group(1));
        tell();
      } else if (DOWNLOAD.matcher(line).find()) {
        downloads++;
        if (downloads % 25 == 0) {
          tell();
        }
      }
    }

    private void tell() {
      progress.accept(downloads == 0 ? module : module + ", " + downloads + " downloads");
    }
  }
}
