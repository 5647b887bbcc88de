package fr.cvconnect.servers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A command line with what it needs around it.
 *
 * @param environment added to the environment of this JVM; secrets go here, not into the line,
 *     which everybody on the machine can read
 */
public record Command(List<String> line, Map<String, String> environment, Path directory) {

  public Command {
    line = List.copyOf(line);
    environment = Map.copyOf(environment);
  }

  /** Runs it to its end, its output appended to the log; fails unless it ends with status 0. */
  public void run(Path log) {
    try {
      int status = start(log).waitFor();
      if (status != 0) {
        throw new IllegalStateException(line.getFirst() + " ended with " + status + ", see " + log);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted in " + line.getFirst(), e);
    }
  }

  Process start(Path log) {
    try {
      Folders.create(log.getParent());
      Folders.create(directory);
      ProcessBuilder builder =
          new ProcessBuilder(line)
              .directory(directory.toFile())
              .redirectInput(new File("/dev/null"))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      builder.environment().putAll(environment);
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start " + line.getFirst(), e);
    }
  }
}
