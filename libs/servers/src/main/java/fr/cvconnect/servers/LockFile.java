package fr.cvconnect.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lets one thread of one process at a time do some work; a dead process holds nothing. */
public record LockFile(Path file) {

  public void holding(Runnable work) {
    Folders.create(file.getParent());
    // The lock of a file belongs to the process, so threads need one among themselves. An interned
    // text is the same for all class loaders of a JVM, which this class is not.
    synchronized (LockFile.class.getName().intern()) {
      try (FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        channel.lock();
        work.run();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
