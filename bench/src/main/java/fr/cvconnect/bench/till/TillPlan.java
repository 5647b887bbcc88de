package fr.cvconnect.bench.till;

import java.time.Duration;

/**
 * How much is measured, beside how much else; every part has an upper bound.
 *
 * @param warmUp how long payments are taken before the first that counts, while the JVMs compile
 * @param payments how many count
 * @param debitsPerSecond how many other payments are paid each second meanwhile
 */
record TillPlan(Duration warmUp, int payments, int debitsPerSecond) {
  TillPlan {
    require("warm-up", warmUp.toSeconds(), 1, 600);
    require("payments", payments, 100, 1_000);
    require("debits-per-second", debitsPerSecond, 1, 500);
  }

  /** Read from system properties {@code bench.till.payments} and so on. */
  static TillPlan ofSystemProperties() {
    return new TillPlan(
        Duration.ofSeconds(Integer.getInteger("bench.till.warm-up-seconds", 300)),
        Integer.getInteger("bench.till.payments", 200),
        Integer.getInteger("bench.till.debits-per-second", 50));
  }

  private static void require(String name, long value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s must be %d to %d, not %d".formatted(name, least, most, value));
    }
  }
}
