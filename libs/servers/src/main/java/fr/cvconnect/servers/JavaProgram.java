package fr.cvconnect.servers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Java program of this checkout, run in a JVM of its own from what Maven has compiled. */
public final class JavaProgram {
  private JavaProgram() {}

  /** The {@code java} this JVM runs on. */
  public static String executable() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /**
   * A command for a module's main class.
   *
   * @param module folder of a module whose build writes {@code target/runtime.classpath}
   * @param arguments JVM options, the main class, its arguments
   */
  public static Command of(Path module, Map<String, String> environment, String... arguments) {
    List<String> line = new ArrayList<>(List.of(executable(), "-cp", classpath(module)));
    line.addAll(List.of(arguments));
    return new Command(line, environment, module);
  }

  private static String classpath(Path module) {
    Path target = module.resolve("target");
    try {
      return target.resolve("classes")
          + File.pathSeparator
          + Files.readString(target.resolve("runtime.classpath")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("Not built: " + module, e);
    }
  }
}
