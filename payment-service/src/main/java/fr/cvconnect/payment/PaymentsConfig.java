package fr.cvconnect.payment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** What a payment request may be, and how long it lives. */
@ConfigMapping(prefix = "cv.payments")
public interface PaymentsConfig {
  /** Smallest amount that may be asked for, in cents [seed]. */
  @WithDefault("2000")
  long minimumCents();

  /** Largest amount that may be asked for, in cents [choice]. */
  @WithDefault("1000000")
  long maximumCents();

  /** How long an immediate request waits for its customer [seed]. */
  @WithDefault("9m")
  Duration ttl();

  /** How many requests that come at the same time are stored in one transaction at most. */
  @WithDefault("32")
  int requestsAtOnce();

  /** How long those that come next wait for as many as before; 0: not at all. */
  @WithDefault("1ms")
  Duration gather();

  /** How long the next ones wait for those before, which take a few milliseconds as a rule. */
  @WithDefault("200ms")
  Duration patience();

  /** The address by which customers' wallets reach us; QR links start with it. */
  URI publicUrl();
}
