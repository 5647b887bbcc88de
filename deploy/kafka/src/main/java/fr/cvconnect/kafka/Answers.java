package fr.cvconnect.kafka;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaFuture;

/** Waits for what the cluster answers, and for what it has answered to be true on the broker. */
final class Answers {
  /** A change is answered by the controller; brokers learn of it moments later. */
  private static final Duration IN_FORCE_AT_MOST = Duration.ofSeconds(30);

  private static final Duration INTERVAL = Duration.ofMillis(20);

  private Answers() {}

  /** The answer, or the cluster's own reason for having none. */
  static <T> T of(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException reason
          ? reason
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static void awaitInForce(String what, Check check) {
    long deadlineNanos = System.nanoTime() + IN_FORCE_AT_MOST.toNanos();
    while (!check.holds()) {
      if (System.nanoTime() - deadlineNanos > 0) {
        throw new IllegalStateException("Still not in force: " + what);
      }
      try {
        Thread.sleep(INTERVAL);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  /** Asks the broker. */
  interface Check {
    boolean holds();
  }
}
