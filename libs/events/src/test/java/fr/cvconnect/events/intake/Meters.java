package fr.cvconnect.events.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Without a registry nothing would be counted. */
class Meters {
  @Produces
  @Singleton
  MeterRegistry simple() {
    return new SimpleMeterRegistry();
  }
}
