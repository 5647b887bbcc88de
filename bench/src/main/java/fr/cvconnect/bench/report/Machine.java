package fr.cvconnect.bench.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What it all ran on. */
public final class Machine {
  private static final com.sun.management.OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);

  private Machine() {}

  public static int cores() {
    return SYSTEM.getAvailableProcessors();
  }

  /** CPU time of this process so far: the load's own cost. */
  public static Duration cpu() {
    return Duration.ofNanos(SYSTEM.getProcessCpuTime());
  }

  public static String description() {
    return "%d cores (%s), %d GB of memory, %s %s, Java %s, load %.1f before the run"
        .formatted(
            cores(),
            processor(),
            SYSTEM.getTotalMemorySize() >> 30,
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            Runtime.version(),
            SYSTEM.getSystemLoadAverage());
  }

  private static String processor() {
    Path info = Path.of("/proc/cpuinfo");
    try {
      return Files.isReadable(info)
          ? Files.readAllLines(info).stream()
              .filter(line -> line.startsWith("model name"))
              .map(line -> line.substring(line.indexOf(':') + 1).strip())
              .findFirst()
              .orElse(SYSTEM.getArch())
          : SYSTEM.getArch();
    } catch (IOException unreadable) {
      return SYSTEM.getArch();
    }
  }
}
