package fr.cvconnect.testing;

import fr.cvconnect.servers.Folders;
import fr.cvconnect.servers.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Starts the servers of a build, and ends them when the build's process is gone: finished, stopped
 * or killed. Their logs stay until the next build.
 *
 * <p>It also clears away what the supervisor of an earlier build could not, because it was killed
 * itself.
 */
final class Supervisor {
  /** This file tells that all servers answer. */
  static final String READY = "ready";

  private static final Duration START_AT_MOST = Duration.ofMinutes(3);

  private final Path folder;
  private final TestServers servers;

  private Supervisor(Path folder) {
    this.folder = folder;
    this.servers = TestServers.in(folder);
  }

  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    Supervisor supervisor = new Supervisor(folder);
    Runtime.getRuntime().addShutdownHook(new Thread(supervisor::stop));
    clearDeadBuilds(folder.getParent());
    supervisor.start();
    Build.parse(folder.getFileName().toString()).handle().ifPresent(build -> build.onExit().join());
  }

  private void start() {
    CompletableFuture.allOf(
            CompletableFuture.runAsync(() -> servers.kafka().start(START_AT_MOST)),
            CompletableFuture.runAsync(() -> servers.mail().start(START_AT_MOST)),
            CompletableFuture.runAsync(() -> new PreparedKeycloak(servers).start(START_AT_MOST)))
        .join();
    Folders.writePrivately(folder.resolve(READY), "");
  }

  private void stop() {
    all().parallel().forEach(Server::stop);
    Folders.delete(folder.resolve(READY));
    Folders.delete(folder.resolve("data"));
  }

  private Stream<Server> all() {
    return Stream.of(servers.keycloak(), servers.kafka(), servers.mail(), servers.postgresql());
  }

  private static void clear(Path build) {
    new Supervisor(build).stop();
    Folders.delete(build);
  }

  private static void clearDeadBuilds(Path builds) {
    try (Stream<Path> folders = Files.list(builds)) {
      folders
          .filter(build -> Build.parse(build.getFileName().toString()).handle().isEmpty())
          .filter(build -> Files.exists(build.resolve(TestPlan.FILE)))
          .forEach(Supervisor::clear);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
