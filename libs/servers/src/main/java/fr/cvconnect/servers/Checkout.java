package fr.cvconnect.servers;

import java.nio.file.Files;
import java.nio.file.Path;

/** The working copy this code runs in; all it writes at run time lies under its {@code .local}. */
public record Checkout(Path root) {

  /**
   * The checkout that holds the working directory: the nearest folder upwards with {@code mvnw}.
   */
  public static Checkout current() {
    Path start = Path.of("").toAbsolutePath();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("mvnw"))) {
        return new Checkout(folder);
      }
    }
    throw new IllegalStateException("No mvnw in " + start + " or above: not a checkout");
  }

  public Path local() {
    return root.resolve(".local");
  }
}
