package fr.cvconnect.web;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;

/** The services have one of {@code libs/events}. */
class FixedClock {
  static final String NOW = "Fri, 03 Apr 2026 08:06:00 GMT";

  @Produces
  @Singleton
  InstantSource clock() {
    return InstantSource.fixed(Instant.parse("2026-04-03T08:06:00Z"));
  }
}
