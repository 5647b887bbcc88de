package fr.cvconnect.servers.postgresql;

import fr.cvconnect.servers.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * A copy of a whole PostgreSQL data directory, taken while the server works, from which another
 * server can start as after a crash.
 *
 * <p>PostgreSQL's own low-level backup: between its start and its stop the files may be copied in
 * any state, as long as the log written meanwhile is copied last, with the label that says where to
 * begin. PostgreSQL's tool for this is not among the binaries.
 */
public final class ClusterCopy {
  private static final Set<String> OF_THE_PROCESS = Set.of("postmaster.pid", "postmaster.opts");

  private ClusterCopy() {}

  /** Makes the folder, complete or not at all. */
  public static void take(PostgreSql server, Path folder) {
    Folders.createFilled(folder, unfinished -> copy(server, unfinished));
  }

  /** Makes a server's data directory from a copy, unless it has one already. */
  public static void restore(Path folder, PostgreSql server) {
    Folders.create(server.home().data().getParent());
    Folders.createFilled(server.home().data(), unfinished -> copy(folder, unfinished, ""));
  }

  private static void copy(PostgreSql server, Path target) {
    Path data = server.home().data();
    try (Connection connection = server.connect(PostgreSql.SUPERUSER);
        Statement statement = connection.createStatement()) {
      statement.execute("select pg_backup_start('copy', fast => true)");
      copy(data, target, "pg_wal");
      try (ResultSet row =
          statement.executeQuery(
              "select labelfile from pg_backup_stop(wait_for_archive => false)")) {
        row.next();
        Files.writeString(target.resolve("backup_label"), row.getString(1));
      }
      copy(data.resolve("pg_wal"), target.resolve("pg_wal"), "");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path source, Path target, String without) {
    try {
      Files.walkFileTree(source, new Copying(source, target, without));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Copying extends SimpleFileVisitor<Path> {
    private final Path source;
    private final Path target;
    private final String without;

    Copying(Path source, Path target, String without) {
      this.source = source;
      this.target = target;
      this.without = without;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      if (!without.isEmpty() && folder.equals(source.resolve(without))) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      Path copy = target.resolve(source.relativize(folder));
      Files.createDirectories(copy);
      Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(folder));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (OF_THE_PROCESS.contains(file.getFileName().toString())) {
        return FileVisitResult.CONTINUE;
      }
      try {
        Path copy = target.resolve(source.relativize(file));
        Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        return FileVisitResult.CONTINUE;
      } catch (NoSuchFileException e) {
        return visitFileFailed(file, e);
      }
    }

    /** A file may go at any time; what the copy needs of it is in the log. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      return FileVisitResult.CONTINUE;
    }
  }
}
