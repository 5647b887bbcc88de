package fr.cvconnect.launcher.session;

import fr.cvconnect.launcher.io.SandboxFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** Lets one {@code ./cv up} at a time work on a sandbox; the system drops it with the process. */
public final class UpLock implements AutoCloseable {
  private final FileChannel file;

  private UpLock(FileChannel file) {
    this.file = file;
  }

  public static UpLock take(SandboxFolder folder) throws IOException {
    Files.createDirectories(folder.root());
    var file =
        FileChannel.open(
            folder.root().resolve("up.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (file.tryLock() == null) {
      file.close();
      throw new IllegalStateException("another ./cv up is at work here; ./cv status shows how far");
    }
    return new UpLock(file);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
