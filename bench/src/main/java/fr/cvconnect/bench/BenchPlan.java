package fr.cvconnect.bench;

import java.time.Duration;

/**
 * How long and how hard is measured; every part has an upper bound.
 *
 * @param rounds how often the two sides take turns
 * @param window how long each turn is measured
 * @param warmUp how long requests run before the first turn, while the JVM compiles
 * @param connections how many requests or transactions run at once, on both sides
 * @param debits how many debits one turn publishes
 */
record BenchPlan(int rounds, Duration window, Duration warmUp, int connections, int debits) {
  BenchPlan {
    require("rounds", rounds, 1, 20);
    require("window", window.toSeconds(), 1, 60);
    require("warm-up", warmUp.toSeconds(), 1, 600);
    require("connections", connections, 1, 64);
    require("debits", debits, 100, 20_000);
  }

  /** Read from system properties {@code bench.rounds}, {@code bench.window-seconds} and so on. */
  static BenchPlan ofSystemProperties() {
    return new BenchPlan(
        Integer.getInteger("bench.rounds", 5),
        Duration.ofSeconds(Integer.getInteger("bench.window-seconds", 8)),
        Duration.ofSeconds(Integer.getInteger("bench.warm-up-seconds", 180)),
        Integer.getInteger("bench.connections", 16),
        Integer.getInteger("bench.debits", 2_000));
  }

  private static void require(String name, long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s must be %d to %d, not %d".formatted(name, least, most, value));
    }
  }
}
