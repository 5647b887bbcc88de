package fr.cvconnect.launcher.ports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Linux' own tables: the socket that listens on a port, then the process that has it open. */
final class ProcSockets {
  private static final String LISTENING = "0A";

  private ProcSockets() {}

  static Optional<Long> listener(int port) {
    var sockets = new HashSet<String>();
    for (var table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      sockets.addAll(listening(Path.of(table), port));
    }
    return sockets.isEmpty() ? Optional.empty() : owner(sockets);
  }

  /**
   * Columns: {@code sl local_address rem_address st … inode}, addresses and ports in hexadecimal.
   */
  private static Set<String> listening(Path table, int port) {
    var sockets = new HashSet<String>();
    var suffix = ":%04X".formatted(port);
    try (var lines = Files.lines(table)) {
      lines
          .map(line -> line.strip().split("\\s+"))
          .filter(c -> c.length > 9 && c[3].equals(LISTENING) && c[1].endsWith(suffix))
          .forEach(c -> sockets.add("socket:[" + c[9] + "]"));
    } catch (IOException e) {
      // Without IPv6 there is no second table.
      return Set.of();
    }
    return sockets;
  }

  private static Optional<Long> owner(Set<String> sockets) {
    return ProcessHandle.allProcesses()
        .map(ProcessHandle::pid)
        .filter(pid -> hasOpen(pid, sockets))
        .findFirst();
  }

  private static boolean hasOpen(long pid, Set<String> sockets) {
    try (var files = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "fd"))) {
      for (var file : files) {
        if (sockets.contains(target(file))) {
          return true;
        }
      }
      return false;
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      // Another user's process, or one that has just ended.
      return false;
    }
  }

  private static String target(Path file) {
    try {
      return Files.readSymbolicLink(file).toString();
    } catch (IOException e) {
      // Closed in the meantime.
      return "";
    }
  }
}
