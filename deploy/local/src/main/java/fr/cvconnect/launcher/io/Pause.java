package fr.cvconnect.launcher.io;

import java.time.Duration;

/** A short wait between two looks at something that changes outside this program. */
public final class Pause {
  private static final Duration LENGTH = Duration.ofMillis(100);

  private Pause() {}

  /** False if the thread was interrupted, so that it should come to an end. */
  public static boolean taken() {
    try {
      Thread.sleep(LENGTH);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
