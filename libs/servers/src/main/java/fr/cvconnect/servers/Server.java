package fr.cvconnect.servers;

import java.time.Duration;

/** A server of the machine room: a directory, a process, and a way to tell that it answers. */
public interface Server {

  /** For messages, logs and folders: {@code postgresql}. */
  default String name() {
    return daemon().name();
  }

  Daemon daemon();

  /** Makes what the first start needs. What is there already stays as it is. */
  void prepare();

  /** Starts the process and returns at once. It must be prepared. */
  void launch();

  /** Whether it answers a request of its own protocol right now. */
  boolean isReady();

  /** Ends it in order, waiting for that. Nothing happens when it does not run. */
  void stop();

  /** Prepares, launches unless it runs already, and waits until it is ready. */
  default void start(Duration atMost) {
    prepare();
    if (!daemon().isAlive()) {
      launch();
    }
    awaitReady(atMost);
  }

  /**
   * Returns once it is ready.
   *
   * @throws IllegalStateException with the end of its log when it ends instead, or takes longer
   */
  default void awaitReady(Duration atMost) {
    try {
      Waiting.until(name() + " to be ready", atMost, () -> isReady() || !daemon().isAlive());
    } catch (IllegalStateException e) {
      throw new IllegalStateException(e.getMessage() + "\n" + daemon().logTail(), e);
    }
    if (!daemon().isAlive()) {
      throw new IllegalStateException(name() + " has ended:\n" + daemon().logTail());
    }
  }
}
