package fr.cvconnect.launcher.cli;

import fr.cvconnect.launcher.io.SandboxFolder;
import fr.cvconnect.launcher.parts.LeftOvers;
import fr.cvconnect.launcher.session.Desk;
import fr.cvconnect.servers.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

@Command(
    name = "test",
    description = "Runs every test on real servers of its own; more arguments go to Maven.")
final class TestCommand implements Callable<Integer> {
  /** The servers of the tests stop by themselves once Maven's process has gone. */
  private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

  private final Desk desk;

  @Unmatched private final List<String> arguments = new ArrayList<>();

  TestCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    // One module's failure does not hide another's.
    var command = new ArrayList<>(List.of("./mvnw", "-B", "--fail-at-end", "-Psandbox", "verify"));
    command.addAll(arguments);
    var maven = new ProcessBuilder(command).directory(desk.checkout().toFile()).inheritIO();
    maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
    // At Ctrl-C too, which Maven and the tests get as well.
    Runtime.getRuntime().addShutdownHook(new Thread(this::leaveNothingRunning));
    return maven.start().waitFor();
  }

  private void leaveNothingRunning() {
    for (var folder : foldersOfTests()) {
      var servers = new LeftOvers(new SandboxFolder(folder), desk.out());
      try {
        Waiting.until("the tests' servers", STOP_LIMIT, () -> servers.running().isEmpty());
      } catch (IllegalStateException e) {
        servers.clean();
      }
    }
  }

  private List<Path> foldersOfTests() {
    var perBuild = desk.folder().root().resolve("test-servers");
    var folders = new ArrayList<>(List.of(desk.folder().root().resolve("e2e")));
    if (Files.isDirectory(perBuild)) {
      try (var builds = Files.list(perBuild)) {
        folders.addAll(builds.filter(Files::isDirectory).toList());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return folders;
  }
}
