package fr.cvconnect.launcher.ports;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who listens on a port of this machine.
 *
 * @param pid empty when the system does not tell, as for another user's process
 */
public record PortHolder(int port, Optional<Long> pid, Optional<String> command) {
  private static final int COMMAND_LENGTH = 100;

  /** Empty if the port is free. */
  public static Optional<PortHolder> of(int port) {
    if (isFree(port)) {
      return Optional.empty();
    }
    var pid = listener(port);
    return Optional.of(new PortHolder(port, pid, pid.flatMap(PortHolder::command)));
  }

  public static boolean isFree(int port) {
    return canBind(null, port) && canBind(InetAddress.getLoopbackAddress(), port);
  }

  @Override
  public String toString() {
    return "port %d is held by %s"
        .formatted(
            port,
            pid.map(id -> "process " + id + command.map(c -> " (" + c + ")").orElse(""))
                .orElse("a process of another user"));
  }

  private static boolean canBind(InetAddress address, int port) {
    try (var socket = new ServerSocket()) {
      // Connections of the last run that are still fading out do not hold a port.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static Optional<Long> listener(int port) {
    return Files.isReadable(Path.of("/proc/net/tcp")) ? ProcSockets.listener(port) : lsof(port);
  }

  /** macOS has no /proc, but always lsof. */
  private static Optional<Long> lsof(int port) {
    try {
      var lsof =
          new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (var lines = lsof.inputReader()) {
        return lines
            .lines()
            .filter(Pattern.compile("\\d+").asMatchPredicate())
            .findFirst()
            .map(Long::valueOf);
      }
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> command(long pid) {
    return ProcessHandle.of(pid)
        .map(ProcessHandle::info)
        .flatMap(info -> info.commandLine().or(info::command))
        .map(c -> c.length() <= COMMAND_LENGTH ? c : c.substring(0, COMMAND_LENGTH) + "…");
  }
}
