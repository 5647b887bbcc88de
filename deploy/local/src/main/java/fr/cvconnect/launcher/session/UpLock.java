package fr.cvconnect.launcher.session;

import fr.cvconnect.launcher.io.SandboxFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lets one {@code ./cv up} at a time work on a sandbox; the system drops it with the process. */
public final class UpLock implements AutoCloseable {
  private final FileChannel file;

  private UpLock(FileChannel file) {
    this.file = file;
  }

  public static UpLock take(SandboxFolder folder) throws IOException {
    Files.createDirectories(folder.root());
    var file = FileChannel.open(file(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (file.tryLock() == null) {
      file.close();
      throw new IllegalStateException("another ./cv up is at work here; ./cv status shows how far");
    }
    return new UpLock(file);
  }

  /** Whether a {@code ./cv up} is at work here just now. */
  public static boolean isTaken(SandboxFolder folder) {
    if (!Files.exists(file(folder))) {
      return false;
    }
    try (var file = FileChannel.open(file(folder), StandardOpenOption.WRITE);
        var lock = file.tryLock()) {
      return lock == null;
    } catch (OverlappingFileLockException ours) {
      return true;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Path file(SandboxFolder folder) {
    return folder.root().resolve("up.lock");
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
