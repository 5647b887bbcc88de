package fr.cvconnect.launcher.build;

import fr.cvconnect.servers.Checkout;
import fr.cvconnect.servers.Folders;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/**
 * What the sandbox runs, set aside under {@code .local/app} with the modules' own layout, together
 * with the fingerprint of the sources it was built from. A running program reads its jars for as
 * long as it lives; taken straight from {@code target} they would vanish under it at the next
 * {@code mvnw clean}.
 */
public final class Installation {
  private static final String CLASS_PATH = "runtime.classpath";

  private final Path root;
  private final Path stamp;

  public Installation(Path sandbox) {
    this.root = sandbox.resolve("app");
    this.stamp = root.resolve("fingerprint");
  }

  /** To be run instead of the checkout it was taken from. */
  public Checkout asCheckout() {
    return new Checkout(root);
  }

  public boolean isOf(String fingerprint) throws IOException {
    return Files.exists(stamp) && Files.readString(stamp).strip().equals(fingerprint);
  }

  /** Takes over what {@code mvnw package} left in the modules' target folders. */
  public void take(Path checkout, String fingerprint) throws IOException {
    // The stamp goes first and comes back last: a copy cut short is never taken for a good one.
    Files.deleteIfExists(stamp);
    for (var application : Application.values()) {
      var app = Path.of(application.module(), "target", "quarkus-app");
      replace(checkout.resolve(app), root.resolve(app));
    }
    for (var module : Application.PROGRAM_MODULES) {
      takeProgram(checkout, module);
    }
    Files.writeString(stamp, fingerprint + "\n");
  }

  /** A program that Maven leaves as classes and a list of jars, instead of one packaged folder. */
  private void takeProgram(Path checkout, String module) throws IOException {
    var built = checkout.resolve(module).resolve("target");
    var taken = root.resolve(module).resolve("target");
    replace(built.resolve("classes"), taken.resolve("classes"));
    Folders.delete(taken.resolve("lib"));
    var classPath = new ArrayList<String>();
    for (var entry :
        Files.readString(built.resolve(CLASS_PATH)).strip().split(File.pathSeparator)) {
      // Numbered, since several may be called target/classes.
      var own = taken.resolve("lib").resolve(classPath.size() + "-" + Path.of(entry).getFileName());
      link(Path.of(entry), own);
      classPath.add(own.toString());
    }
    Files.writeString(taken.resolve(CLASS_PATH), String.join(File.pathSeparator, classPath));
  }

  private static void replace(Path from, Path to) throws IOException {
    Folders.delete(to);
    link(from, to);
  }

  /**
   * Hard links where the file system allows it: builds replace files, they never write into them,
   * so a link keeps the old content and costs no space.
   */
  private static void link(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (var files = Files.walk(from)) {
      for (var source : files.toList()) {
        var target = to.resolve(from.relativize(source).toString());
        if (Files.isDirectory(source)) {
          Files.createDirectories(target);
        } else {
          linkOrCopy(source, source.equals(from) ? to : target);
        }
      }
    }
  }

  private static void linkOrCopy(Path source, Path target) throws IOException {
    try {
      Files.createLink(target, source);
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.copy(source, target);
    }
  }

  /** The modules to build, as Maven's {@code -pl} wants them. */
  public static String modules() {
    var modules = new ArrayList<>(Application.PROGRAM_MODULES);
    for (var application : Application.values()) {
      modules.add(application.module());
    }
    return String.join(",", modules);
  }
}
