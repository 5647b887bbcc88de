package fr.cvconnect.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * How much of a virtual machine's processors its host has given to others, as Linux counts it:
 * figures of a run during which that was much say little.
 *
 * @param stolenTicks since the machine's start
 * @param allTicks likewise, of all processors
 */
public record Stolen(long stolenTicks, long allTicks) {
  private static final Path COUNTERS = Path.of("/proc/stat");

  /** Of {@code user nice system idle iowait irq softirq steal}; guests' are part of the first. */
  private static final int STEAL = 7;

  /** Nothing where it is not told. */
  public static Stolen soFar() throws IOException {
    return Files.isReadable(COUNTERS)
        ? of(Files.readAllLines(COUNTERS).getFirst())
        : new Stolen(0, 0);
  }

  /**
   * @param line {@code cpu} and the counters
   */
  static Stolen of(String line) {
    long[] ticks =
        Arrays.stream(line.strip().split(" +"))
            .skip(1)
            .limit(STEAL + 1)
            .mapToLong(Long::parseLong)
            .toArray();
    return new Stolen(ticks[STEAL], Arrays.stream(ticks).sum());
  }

  /** The share since then, for a report; nothing where it is not told. */
  public String since(Stolen before) {
    long all = allTicks - before.allTicks;
    return all == 0
        ? ""
        : String.format(
            Locale.ROOT,
            "the host gave %.1f %% of the processors' time to others%n",
            100.0 * (stolenTicks - before.stolenTicks) / all);
  }
}
