package fr.cvconnect.events;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Domain time is the machine's, in whole milliseconds, as it is written on the wire. */
class ClockProducer {
  @Produces
  @Singleton
  @MachineTime
  InstantSource machineTime() {
    return systemTime();
  }

  @Produces
  @Singleton
  @DefaultBean
  InstantSource systemTime() {
    return () -> Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
