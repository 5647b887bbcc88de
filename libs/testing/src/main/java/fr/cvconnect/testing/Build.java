package fr.cvconnect.testing;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The process whose end is the end of the build: Maven, above the JVM that runs the tests, or that
 * JVM itself when an IDE has started it.
 */
record Build(long pid, long startedAtMs) {
  private static final String MAVEN_MAIN_CLASS =
      "org.codehaus.plexus.classworlds.launcher.Launcher";

  static Build current() {
    ProcessHandle self = ProcessHandle.current();
    return of(
        Stream.iterate(self.parent(), Optional::isPresent, p -> p.flatMap(ProcessHandle::parent))
            .flatMap(Optional::stream)
            .filter(Build::isMaven)
            .findFirst()
            .orElse(self));
  }

  /** Reads what {@link #toString} wrote. */
  static Build parse(String text) {
    String[] parts = text.split("-");
    return new Build(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
  }

  /** Empty once it has ended, also when its pid belongs to somebody else by now. */
  Optional<ProcessHandle> handle() {
    return ProcessHandle.of(pid).filter(process -> of(process).equals(this));
  }

  @Override
  public String toString() {
    return pid + "-" + startedAtMs;
  }

  static Build of(ProcessHandle process) {
    long started = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    return new Build(process.pid(), started);
  }

  private static boolean isMaven(ProcessHandle process) {
    return process.info().commandLine().filter(l -> l.contains(MAVEN_MAIN_CLASS)).isPresent();
  }
}
