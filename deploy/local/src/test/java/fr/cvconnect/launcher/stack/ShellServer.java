package fr.cvconnect.launcher.stack;

import fr.cvconnect.launcher.io.SandboxFolder;
import fr.cvconnect.servers.Command;
import fr.cvconnect.servers.Daemon;
import fr.cvconnect.servers.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A few lines of shell that write into one common file what happens to them. */
record ShellServer(Daemon daemon, Path story, String script) implements Server {
  private static final String RUNS =
      """
      trap 'echo "$0 down" >> story; exit' TERM
      echo "$0 up" >> story
      while :; do sleep 0.05; done
      """;

  static ShellServer running(SandboxFolder folder, String name) {
    return new ShellServer(folder.daemon(name), folder.root().resolve("story"), RUNS);
  }

  static ShellServer broken(SandboxFolder folder, String name) {
    return new ShellServer(folder.daemon(name), folder.root().resolve("story"), "exit 3");
  }

  @Override
  public void prepare() {}

  @Override
  public void launch() {
    var line = List.of("bash", "-c", script, daemon.name());
    daemon.start(new Command(line, Map.of(), story.getParent()));
  }

  @Override
  public boolean isReady() {
    try {
      return Files.exists(story) && Files.readAllLines(story).contains(daemon.name() + " up");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    daemon.stop("TERM", Duration.ofSeconds(10));
  }
}
