package fr.cvconnect.servers;

import java.nio.file.Path;

/** Where one process keeps its data, its log and its pid file. */
public record Home(Path data, Path log, Path pidFile) {

  /** The usual places below a common folder: {@code data/<name>}, {@code logs}, {@code run}. */
  public static Home under(Path folder, String name) {
    return new Home(
        folder.resolve("data").resolve(name),
        folder.resolve("logs").resolve(name + ".log"),
        folder.resolve("run").resolve(name + ".pid"));
  }
}
