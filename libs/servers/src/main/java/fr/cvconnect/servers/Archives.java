package fr.cvconnect.servers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks what the servers are delivered in, without the system's tar, xz or unzip. */
final class Archives {
  private static final int OWNER_MAY_EXECUTE = 0100;

  private Archives() {}

  /** The binaries: one jar that holds one {@code .txz}, with {@code bin} at its top. */
  static void unpackPostgres(List<Path> jars, Path folder) {
    try (ZipInputStream jar = zip(jars.getFirst())) {
      ZipEntry entry = jar.getNextEntry();
      while (entry != null && !entry.getName().endsWith(".txz")) {
        entry = jar.getNextEntry();
      }
      unpackTar(new TarArchiveInputStream(new XZCompressorInputStream(jar)), folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A zip with one folder at its top, which is left out. */
  static void unpackZip(Path zip, Path folder) {
    try (ZipInputStream entries = zip(zip)) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        Path target = inside(folder, entry.getName().substring(entry.getName().indexOf('/') + 1));
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(entries, target);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void unpackTar(TarArchiveInputStream entries, Path folder) throws IOException {
    for (TarArchiveEntry entry = entries.getNextEntry();
        entry != null;
        entry = entries.getNextEntry()) {
      Path target = inside(folder, entry.getName());
      if (entry.isDirectory()) {
        Files.createDirectories(target);
        continue;
      }
      Files.createDirectories(target.getParent());
      if (entry.isSymbolicLink()) {
        Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      } else {
        Files.copy(entries, target);
        allowExecution(target, entry.getMode());
      }
    }
  }

  private static void allowExecution(Path file, int mode) throws IOException {
    if ((mode & OWNER_MAY_EXECUTE) != 0) {
      Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
      permissions.add(PosixFilePermission.OWNER_EXECUTE);
      Files.setPosixFilePermissions(file, permissions);
    }
  }

  private static Path inside(Path folder, String name) throws IOException {
    Path target = folder.resolve(name).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("Entry outside of the archive's folder: " + name);
    }
    return target;
  }

  private static ZipInputStream zip(Path file) throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
    return new ZipInputStream(bytes);
  }
}
