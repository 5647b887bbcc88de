package fr.cvconnect.launcher.stack;

import static fr.cvconnect.launcher.stack.Stage.DIED;
import static fr.cvconnect.launcher.stack.Stage.FAILED;
import static fr.cvconnect.launcher.stack.Stage.READY;
import static fr.cvconnect.launcher.stack.Stage.STARTING;
import static fr.cvconnect.launcher.stack.Stage.STOPPED;
import static fr.cvconnect.launcher.stack.Stage.STOPPING;
import static fr.cvconnect.launcher.stack.Stage.WAITING;

import fr.cvconnect.launcher.io.Pause;
import fr.cvconnect.servers.Server;
import fr.cvconnect.servers.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * Keeps one part running: starts it once what it needs is ready, starts it again when its process
 * dies, stops it when it is told to, and at the end only after everything that needs it.
 */
final class Keeper implements Runnable {
  /** For a busy machine, and for a first start that lays out its data. */
  private static final Duration START_LIMIT = Duration.ofMinutes(5);

  private final Part part;
  private final Server server;
  private final List<Part> dependents;
  private final Board board;
  private final Semaphore starts;
  private final StopList stopList;
  private final BackOff backOff = new BackOff();
  private volatile boolean ending;
  private boolean wasReady;

  /**
   * @param starts as many permits as parts may start at the same time
   */
  Keeper(Part part, List<Part> all, Board board, Semaphore starts, StopList stopList) {
    this.part = part;
    this.server = part.server();
    this.dependents = all.stream().filter(other -> other.needs().contains(part.name())).toList();
    this.board = board;
    this.starts = starts;
    this.stopList = stopList;
  }

  void end() {
    ending = true;
  }

  @Override
  public void run() {
    while (!ending && stage() != FAILED) {
      if (!isWanted()) {
        report(STOPPED, "stopped on purpose");
        Pause.taken();
      } else if (!hasWhatItNeeds()) {
        report(WAITING, "");
        Pause.taken();
      } else {
        keep();
      }
    }
    if (stage() != FAILED) {
      report(STOPPED, "");
    }
  }

  /** One life of the process, from its start to its end. */
  private void keep() {
    try {
      bringUp();
      watch();
      if (isWanted()) {
        report(DIED, "ended by itself; starting it again");
        backOff.await(this::isWanted);
      } else {
        stop();
      }
    } catch (RuntimeException e) {
      server.stop();
      report(wasReady ? DIED : FAILED, e.getMessage());
      backOff.await(() -> wasReady && isWanted());
    }
  }

  private void bringUp() {
    starts.acquireUninterruptibly();
    try {
      report(STARTING, "");
      server.prepare();
      server.launch();
      report(STARTING, "");
      Waiting.until(
          part.name() + " to be ready",
          START_LIMIT,
          () -> !isWanted() || !isAlive() || server.isReady());
      if (isWanted()) {
        requireAlive();
        part.furnishing().run();
        wasReady = true;
        report(READY, "");
      }
    } finally {
      starts.release();
    }
  }

  private void requireAlive() {
    if (!isAlive()) {
      throw new IllegalStateException(part.name() + " ended while starting");
    }
  }

  private void watch() {
    while (isWanted() && isAlive()) {
      Pause.taken();
    }
  }

  /** When everything ends, a database outlives its clients; a single part stops at once. */
  private void stop() {
    report(STOPPING, "");
    while (ending && !dependents.stream().allMatch(this::isDown)) {
      Pause.taken();
    }
    server.stop();
  }

  private boolean isDown(Part other) {
    var stage = board.of(other.name()).stage();
    return stage == STOPPED || stage == FAILED;
  }

  /** What was stopped on purpose is not waited for: its absence is being tried out. */
  private boolean hasWhatItNeeds() {
    return part.needs().stream()
        .allMatch(need -> board.of(need).stage() == READY || stopList.contains(need));
  }

  private boolean isWanted() {
    return !ending && !stopList.contains(part.name());
  }

  private boolean isAlive() {
    return server.daemon().isAlive();
  }

  private Stage stage() {
    return board.of(part.name()).stage();
  }

  private void report(Stage stage, String note) {
    board.report(part.name(), stage, server.daemon().pid().orElse(0L), note);
  }
}
