package fr.cvconnect.e2e.sandbox;

import fr.cvconnect.launcher.io.SandboxFolder;
import fr.cvconnect.launcher.parts.DomainClock;
import fr.cvconnect.launcher.stack.StackState;
import fr.cvconnect.launcher.stack.Switch;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Whoever runs the sandbox: what {@code ./cv clock}, {@code stop --kill} and {@code start} do. */
public final class Operator {
  private final DomainClock clock;
  private final Switch parts;
  private final Supplier<StackState> state;

  /**
   * @param state the present one; fails if nothing runs
   */
  public Operator(SandboxFolder folder, Supplier<StackState> state) {
    this.clock = new DomainClock(folder);
    this.parts = new Switch(folder, state);
    this.state = state;
  }

  /** Domain time, as the services have it. */
  public Instant now() {
    return InstantSource.system().instant().plus(clock.offset());
  }

  /** Moves domain time; returns once every running service lives in the new one. */
  public void moveClock(Duration step) {
    clock.advance(step, state.get());
  }

  /** Never before the instant: the clock moves by whole seconds, so by one more. */
  public void moveClockTo(Instant instant) {
    moveClock(Duration.between(now(), instant).plusSeconds(1));
  }

  /** kill -9. */
  public void kill(String part) {
    parts.kill(part);
  }

  /** Returns once the part is ready. */
  public void start(String part) {
    parts.on(part);
  }
}
