package fr.cvconnect.launcher.io;

import fr.cvconnect.servers.Daemon;
import fr.cvconnect.servers.Home;
import java.nio.file.Path;

/**
 * Where one sandbox keeps everything it writes; {@code .local} of the checkout, for the one of
 * {@code ./cv up}.
 */
public record SandboxFolder(Path root) {
  /** The name under which the process that runs everything is recorded. */
  public static final String LAUNCHER = "launcher";

  public SandboxFolder {
    root = root.toAbsolutePath().normalize();
  }

  /** The places of one part. */
  public Home home(String part) {
    return Home.under(root, part);
  }

  /** The process of one part, running or not. */
  public Daemon daemon(String part) {
    var home = home(part);
    return new Daemon(part, home.pidFile(), home.log());
  }

  /** What must survive. */
  public Path data() {
    return root.resolve("data");
  }

  /** What one run knows about itself: processes, ports, state. */
  public Path run() {
    return root.resolve("run");
  }

  public Path logs() {
    return root.resolve("logs");
  }

  public Path log(String name) {
    return home(name).log();
  }

  public Path secrets() {
    return root.resolve("secrets.json");
  }

  /** How far domain time is ahead, in seconds; kept over down and up. */
  public Path clock() {
    return root.resolve("clock");
  }

  /** Every address, account and secret, for scripts. */
  public Path sandboxJson() {
    return root.resolve("sandbox.json");
  }
}
