package fr.cvconnect.launcher.build;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

/**
 * One hash of everything that goes into the packaged applications: poms, the Maven wrapper, and all
 * that lies under {@code src/main}. Names and contents count, times do not: a checkout back and
 * forth builds nothing.
 */
public final class Fingerprint {
  private static final Set<String> SKIPPED = Set.of("target", ".git", ".local", ".idea", ".vscode");

  private Fingerprint() {}

  public static String of(Path checkout) throws IOException {
    var files = new TreeSet<Path>();
    Files.walkFileTree(checkout, new Sources(checkout, files));
    var digest = sha256();
    for (var file : files) {
      digest.update(checkout.relativize(file).toString().getBytes());
      digest.update((byte) 0);
      digest.update(sha256().digest(Files.readAllBytes(file)));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static final class Sources extends SimpleFileVisitor<Path> {
    private final Path checkout;
    private final Set<Path> found;

    Sources(Path checkout, Set<Path> found) {
      this.checkout = checkout;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return SKIPPED.contains(folder.getFileName().toString())
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      var path = checkout.relativize(file).toString().replace('\\', '/');
      if (path.endsWith("pom.xml") || path.startsWith(".mvn/") || isMain(path)) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    /** Resources outside the usual folders (schemas, realm, topics) count too; tests do not. */
    private static boolean isMain(String path) {
      return !path.contains("src/test/")
          && (path.contains("src/main/")
              || path.startsWith("contracts/")
              || path.startsWith("deploy/"));
    }
  }
}
