package fr.cvconnect.sandbox.clock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * The offset in seconds, as last read from its file. It never becomes smaller: a domain that has
 * ended a day must not live it again. A file that is missing means no offset; one that cannot be
 * understood leaves the offset as it was. Either is logged once, when the content changes.
 *
 * <p>Reading is left to whichever thread finds the value too old, the others go on with it. The
 * file holds a few bytes and stays in the page cache, so that may be an event loop.
 */
final class OffsetFile {
  private static final Logger LOG = Logger.getLogger(OffsetFile.class);

  private final Path file;
  private final long maxAgeNanos;
  private final AtomicLong readAtNanos;
  private final AtomicLong offsetSeconds = new AtomicLong();
  private volatile String content = "0";

  OffsetFile(Path file, Duration maxAge) {
    this.file = file;
    this.maxAgeNanos = maxAge.toNanos();
    this.readAtNanos = new AtomicLong(System.nanoTime());
    read();
  }

  long seconds() {
    long readAt = readAtNanos.get();
    long now = System.nanoTime();
    if (now - readAt >= maxAgeNanos && readAtNanos.compareAndSet(readAt, now)) {
      read();
    }
    return offsetSeconds.get();
  }

  private void read() {
    String before = content;
    content = read(file);
    if (!content.equals(before)) {
      understand();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (NoSuchFileException notMovedYet) {
      return "0";
    } catch (IOException unreadable) {
      return unreadable.toString();
    }
  }

  private void understand() {
    try {
      advanceTo(Long.parseLong(content));
    } catch (NumberFormatException noNumber) {
      LOG.warnf("%s holds no offset, the clock keeps its own: %s", file, content);
    }
  }

  private void advanceTo(long seconds) {
    long before = offsetSeconds.getAndUpdate(current -> Math.max(current, seconds));
    if (seconds < before) {
      LOG.warnf("The clock only moves forward: offset %d s ignored, it is %d s", seconds, before);
    }
  }
}
