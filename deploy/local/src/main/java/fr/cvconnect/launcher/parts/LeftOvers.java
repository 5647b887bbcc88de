package fr.cvconnect.launcher.parts;

import fr.cvconnect.launcher.io.SandboxFolder;
import fr.cvconnect.servers.Daemon;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Processes of a launcher that was killed: they still run, but nobody keeps them. */
public final class LeftOvers {
  private static final String SUFFIX = ".pid";
  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
  private static final String POSTGRESQL = "postgresql";

  /** What stores data stops after what writes to it. */
  private static final List<String> LAST = List.of("keycloak", "kafka", POSTGRESQL);

  private final SandboxFolder folder;
  private final PrintStream out;

  public LeftOvers(SandboxFolder folder, PrintStream out) {
    this.folder = folder;
    this.out = out;
  }

  /** Stops them in order and returns how many there were. */
  public int clean() {
    var running = running();
    for (var part : running) {
      out.printf(
          "Left over from a killed run: %s, process %d%n", part.name(), part.pid().orElse(0L));
      // At TERM, PostgreSQL would wait for its clients to leave.
      part.stop(part.name().equals(POSTGRESQL) ? "INT" : "TERM", STOP_LIMIT);
    }
    return running.size();
  }

  /** In the order in which they may be stopped. */
  public List<Daemon> running() {
    var names = new ArrayList<>(recorded());
    names.remove(SandboxFolder.LAUNCHER);
    var last = LAST.stream().filter(names::remove).toList();
    names.addAll(last);
    return names.stream().map(folder::daemon).filter(Daemon::isAlive).toList();
  }

  private List<String> recorded() {
    var run = folder.run();
    if (!Files.isDirectory(run)) {
      return List.of();
    }
    try (var files = Files.list(run)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SUFFIX))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
