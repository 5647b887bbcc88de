package fr.cvconnect.testing;

import fr.cvconnect.servers.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Waiting in tests, for what happens in another thread or process.
 *
 * <p>One timeout for all: generous, because it is only ever reached by a test that fails, and
 * longer than the longest pause of a service after failures, which a test may have to sit out.
 */
public final class Probes {
  private static final Duration AT_MOST = Duration.ofSeconds(60);

  private Probes() {}

  /**
   * @param what completes the sentence "Waited … for", for the failure's message
   */
  public static void until(String what, BooleanSupplier condition) {
    Waiting.until(what, AT_MOST, condition);
  }

  /** The first value that is there. */
  public static <T> T await(String what, Supplier<Optional<T>> value) {
    List<T> found = new ArrayList<>(1);
    until(what, () -> value.get().map(found::add).orElse(false));
    return found.getFirst();
  }

  /** Repeats the assertions until they hold; the last failure is the one reported. */
  public static void eventually(Runnable assertions) {
    List<AssertionError> failures = new ArrayList<>();
    try {
      until("an assertion to hold", () -> holds(assertions, failures));
    } catch (IllegalStateException e) {
      if (failures.isEmpty()) {
        throw e;
      }
      throw new AssertionError(failures.getLast().getMessage(), e);
    }
  }

  private static boolean holds(Runnable assertions, List<AssertionError> failures) {
    try {
      assertions.run();
      return true;
    } catch (AssertionError e) {
      failures.clear();
      failures.add(e);
      return false;
    }
  }
}
