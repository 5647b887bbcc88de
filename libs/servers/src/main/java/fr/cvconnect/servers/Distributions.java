package fr.cvconnect.servers;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The programs of the servers, unpacked once per version in {@code .local/dist}, where they survive
 * {@code mvn clean}.
 *
 * <p>Maven downloads the archives and leaves, beside, one {@code <name>-<version>.files} each with
 * their places in its repository (module {@code deploy/local/dist}). Several JVMs may ask at once:
 * one unpacks, the others wait.
 */
public final class Distributions {
  private static final Properties VERSIONS = versions();

  private final Path folder;

  public Distributions(Checkout checkout) {
    this.folder = checkout.local().resolve("dist");
  }

  /** The folder with {@code bin/postgres} and {@code bin/initdb}. */
  public Path postgresql() {
    return laidOut(
        "postgresql", unfinished -> Archives.unpackPostgres(files("postgresql"), unfinished));
  }

  /** The folder whose {@code libs} is the broker's class path. */
  public Path kafka() {
    return laidOut("kafka", unfinished -> copy(files("kafka"), unfinished.resolve("libs")));
  }

  /**
   * Keycloak's folder, built for its options ({@code kc.sh build}), which takes some 20 s.
   *
   * @param build how to build an unpacked one; its result depends on nothing but the key
   * @param key names what it was built with, part of the folder's name
   */
  public Path keycloak(String key, Consumer<Path> build) {
    return laidOut(
        "keycloak",
        "-" + key,
        unfinished -> {
          Archives.unpackZip(files("keycloak").getFirst(), unfinished);
          build.accept(unfinished);
        });
  }

  private Path laidOut(String name, Consumer<Path> fill) {
    return laidOut(name, "", fill);
  }

  private Path laidOut(String name, String suffix, Consumer<Path> fill) {
    Path target = folder.resolve(fullName(name) + suffix);
    if (!Files.exists(target)) {
      new LockFile(folder.resolve("lock")).holding(() -> Folders.createFilled(target, fill));
    }
    return target;
  }

  private List<Path> files(String name) {
    Path list = folder.resolve(fullName(name) + ".files");
    try {
      return Stream.of(Files.readString(list).strip().split(File.pathSeparator))
          .map(Path::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Run ./mvnw process-resources -pl deploy/local/dist first: " + list, e);
    }
  }

  private static void copy(List<Path> files, Path folder) {
    Folders.create(folder);
    try {
      for (Path file : files) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String fullName(String name) {
    return name + "-" + VERSIONS.getProperty(name);
  }

  private static Properties versions() {
    try (InputStream text = Distributions.class.getResourceAsStream("versions.properties")) {
      Properties properties = new Properties();
      properties.load(text);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
