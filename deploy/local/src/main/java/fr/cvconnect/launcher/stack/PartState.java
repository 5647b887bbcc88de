package fr.cvconnect.launcher.stack;

import java.time.Instant;
import java.time.InstantSource;

/**
 * What is known about one part.
 *
 * @param pid 0 without a process
 * @param since when this stage began
 * @param restarts how often it was started again after its process ended by itself
 * @param note for people; empty if there is nothing to say
 */
public record PartState(
    String name, Stage stage, int port, long pid, Instant since, int restarts, String note) {

  static PartState waiting(Part part) {
    return new PartState(
        part.name(), Stage.WAITING, part.port(), 0, InstantSource.system().instant(), 0, "");
  }

  PartState at(Stage next, long nextPid, String nextNote) {
    var nextSince = next == stage ? since : InstantSource.system().instant();
    var died = next == Stage.DIED ? 1 : 0;
    return new PartState(name, next, port, nextPid, nextSince, restarts + died, nextNote);
  }
}
