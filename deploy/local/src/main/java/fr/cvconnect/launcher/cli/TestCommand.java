package fr.cvconnect.launcher.cli;

import fr.cvconnect.launcher.browser.Chromium;
import fr.cvconnect.launcher.browser.ChromiumInstallation;
import fr.cvconnect.launcher.build.Application;
import fr.cvconnect.launcher.build.FailedTest;
import fr.cvconnect.launcher.build.MavenBuild;
import fr.cvconnect.launcher.build.TestReports;
import fr.cvconnect.launcher.io.SandboxFolder;
import fr.cvconnect.launcher.parts.LeftOvers;
import fr.cvconnect.launcher.session.Desk;
import fr.cvconnect.servers.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

@Command(
    name = "test",
    description = "Runs every test on real servers of its own; more arguments go to Maven.")
final class TestCommand implements Callable<Integer> {
  /** The servers of the tests stop by themselves once Maven's process has gone. */
  private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

  private static final int SHOWN_AT_MOST = 30;

  private final Desk desk;

  @Unmatched private final List<String> arguments = new ArrayList<>();

  TestCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (lacksBrowser()) {
      // Where this fails, the tests of the pages will, and all others run.
      ChromiumInstallation.here(desk.out()).run();
    }
    // One module's failure does not hide another's.
    var command = new ArrayList<>(List.of("./mvnw", "-B", "--fail-at-end", "-Psandbox", "verify"));
    command.addAll(arguments);
    var build = new ProcessBuilder(command).directory(desk.checkout().toFile()).inheritIO();
    build.environment().put("JAVA_HOME", System.getProperty("java.home"));
    var reports = new TestReports(desk.checkout(), InstantSource.system().instant());
    var maven = build.start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> leaveNothingRunning(maven)));
    int result = maven.waitFor();
    if (result != 0) {
      sayWhatFailed(reports.failedTests());
    }
    return result;
  }

  /** Once more at the end: half an hour of output lies between the first of them and here. */
  private void sayWhatFailed(List<FailedTest> failed) {
    desk.out().println();
    desk.out()
        .println(
            failed.isEmpty()
                ? "No test failed: the reason why Maven did stands above."
                : "Failed tests, the first to fail first: " + failed.size());
    failed.stream().limit(SHOWN_AT_MOST).forEach(test -> desk.out().println("  " + test));
  }

  private boolean lacksBrowser() {
    return Files.isDirectory(desk.checkout().resolve(Application.DEMO_MODULE))
        && Chromium.find().isEmpty();
  }

  /** At the end, and when this is ended: by Ctrl-C, which Maven gets as well, or alone. */
  private void leaveNothingRunning(Process maven) {
    MavenBuild.end(maven);
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
    return Stream.of("test-servers", "e2e")
        .map(desk.folder().root()::resolve)
        .filter(Files::isDirectory)
        .flatMap(TestCommand::foldersIn)
        .toList();
  }

  private static Stream<Path> foldersIn(Path parent) {
    try (var entries = Files.list(parent)) {
      return entries.filter(Files::isDirectory).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
