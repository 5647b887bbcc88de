package fr.cvconnect.launcher.stack;

import fr.cvconnect.launcher.io.Pause;
import fr.cvconnect.launcher.io.SandboxFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * All parts, started in the order of what they need and as many at once as the machine has
 * processors, kept alive, and stopped in the reverse order.
 */
public final class Stack implements AutoCloseable {
  private final Board board;
  private final List<Keeper> keepers;
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean ending;

  /**
   * @param watcher is told every change, one at a time
   */
  public Stack(SandboxFolder folder, List<Part> parts, Consumer<StackState> watcher) {
    this.board = new Board(parts, watcher);
    var starts = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
    var stopList = new StopList(folder);
    this.keepers =
        parts.stream().map(part -> new Keeper(part, parts, board, starts, stopList)).toList();
  }

  /** Returns once every part is ready, or stopped on purpose. */
  public void start() throws StartFailure {
    keepers.forEach(keeper -> threads.add(Thread.ofPlatform().daemon().start(keeper)));
    while (anyPart(part -> part.stage() != Stage.READY && part.stage() != Stage.STOPPED)) {
      var failed = state().parts().stream().filter(p -> p.stage() == Stage.FAILED).findFirst();
      if (failed.isPresent()) {
        throw new StartFailure(failed.get().note());
      }
      Pause.taken();
    }
    if (ending) {
      throw new StartFailure("It was stopped while it started.");
    }
  }

  /** Whether it has been told to stop. */
  public boolean isEnding() {
    return ending;
  }

  public void enter(Phase phase, String note) {
    board.enter(phase, note);
  }

  public StackState state() {
    return board.state();
  }

  /** Stops everything; returns once every process has gone. */
  @Override
  public void close() {
    ending = true;
    keepers.forEach(Keeper::end);
    threads.forEach(Stack::join);
  }

  private boolean anyPart(Predicate<PartState> is) {
    return board.state().parts().stream().anyMatch(is);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
