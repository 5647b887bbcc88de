package fr.cvconnect.notification.live;

import java.time.Duration;

/** Settings of a replica that a test sets up by itself. */
record Limits(int connections, int connectionsPerAccount, int windowSize, Duration beatEvery)
    implements LiveConfig {
  Limits(int connections, int connectionsPerAccount, int windowSize) {
    this(connections, connectionsPerAccount, windowSize, Duration.ofSeconds(15));
  }

  @Override
  public Duration reconnectDelay() {
    return Duration.ofSeconds(1);
  }

  @Override
  public Duration tick() {
    return Duration.ofSeconds(1);
  }

  @Override
  public int pageSize() {
    return 10;
  }
}
