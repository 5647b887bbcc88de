package fr.cvconnect.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of the way out and of the way in. */
@ConfigMapping(prefix = "cv.events")
public interface EventsConfig {
  /**
   * The service's name: CloudEvents source, consumer group and dead-letter topic follow from it.
   */
  @WithDefault("${quarkus.application.name}")
  String service();

  OutboxLimits outbox();

  IntakeLimits intake();

  /** The way out. */
  interface OutboxLimits {
    /** How many facts one pass of the relay publishes at most. */
    @WithDefault("500")
    int passSize();

    /** How long a committed fact waits for others before a pass takes them all. */
    @WithDefault("10ms")
    Duration gather();

    /** How long the relay sleeps when nobody wakes it; another replica's facts wait this long. */
    @WithDefault("100ms")
    Duration tick();

    /**
     * Longest pause after trouble that lasts, of the database or with one bucket's first fact; the
     * first is a {@link #tick()}, each one more twice as long.
     */
    @WithDefault("2s")
    Duration longestPause();

    /** How many unpublished facts are borne before new work is refused, {@code Outbox.isFull()}. */
    @WithDefault("100000")
    long capacity();

    /** How many days published facts are kept for a replay. */
    @WithDefault("14")
    int keepDays();
  }

  /** The way in. */
  interface IntakeLimits {
    /** How many records one transaction handles at most. */
    @WithDefault("500")
    int pollSize();

    /** Longest wait of one poll. */
    @WithDefault("200ms")
    Duration pollWait();

    /**
     * How long the broker gathers records before it hands them over, so that one transaction
     * handles many: for a service whose readers nobody waits for. 0: it hands over each at once; 2
     * s at most.
     */
    @WithDefault("0ms")
    Duration gather();

    /**
     * How often offsets and the read-through mark are saved: whatever waits for the mark, expiry
     * for one, comes up to twice as much later.
     */
    @WithDefault("1s")
    Duration saveEvery();

    /** First pause after trouble; doubled up to {@link #longestPause()}. */
    @WithDefault("200ms")
    Duration firstPause();

    /** Longest pause after trouble that lasts. */
    @WithDefault("5s")
    Duration longestPause();

    /** How many days the ids of handled facts are kept; redelivery is never that late. */
    @WithDefault("90")
    int inboxKeepDays();
  }
}
