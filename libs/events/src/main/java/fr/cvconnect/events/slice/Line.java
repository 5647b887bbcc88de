package fr.cvconnect.events.slice;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** The calls of one event loop, on which alone it lives, and the slice that is at work. */
final class Line<C, R> {
  private static final Logger LOG = Logger.getLogger(Slices.class);

  private static final long NONE = -1;

  private final Context loop;
  private final Slices.Pace pace;
  private final Function<List<C>, Uni<List<R>>> work;
  private final Queue<Waiting<C, R>> waiting = new ArrayDeque<>();
  private boolean isAtWork;

  /** How many calls start the next slice before it has gathered for long enough. */
  private int expected = 1;

  /** The timer that ends the gathering. */
  private long gathering = NONE;

  Line(Context loop, Slices.Pace pace, Function<List<C>, Uni<List<R>>> work) {
    this.loop = loop;
    this.pace = pace;
    this.work = work;
  }

  /** A call, and where and to whom it is answered. */
  record Waiting<C, R>(C call, UniEmitter<? super R> caller, Context context) {
    void answer(R answer) {
      context.runOnContext(back -> caller.complete(answer));
    }

    void fail(Throwable failure) {
      context.runOnContext(back -> caller.fail(failure));
    }
  }

  void join(Waiting<C, R> one) {
    waiting.add(one);
    startIfComplete();
  }

  private void startIfComplete() {
    if (!isAtWork && waiting.size() >= expected) {
      start();
    }
  }

  private void start() {
    stopGathering();
    List<Waiting<C, R>> slice = new ArrayList<>();
    while (slice.size() < pace.most() && !waiting.isEmpty()) {
      slice.add(waiting.remove());
    }
    isAtWork = true;
    Turn turn = new Turn(slice.size());
    long alarm = loop.owner().setTimer(pace.patience().toMillis(), late -> turn.end());
    handle(slice)
        .onTermination()
        .invoke(() -> loop.owner().cancelTimer(alarm))
        .subscribe()
        .with(done -> turn.end());
  }

  /** After a slice of that size. */
  private void goOn(int size) {
    isAtWork = false;
    gather(Math.min(size + waiting.size(), pace.most()));
    startIfComplete();
  }

  /** A call that was alone does not keep the next one waiting. */
  private void gather(int asMany) {
    if (asMany > 1 && pace.gather().isPositive()) {
      expected = asMany;
      gathering =
          loop.owner()
              .setTimer(
                  pace.gather().toMillis(),
                  over -> {
                    expected = 1;
                    startIfComplete();
                  });
    }
  }

  private void stopGathering() {
    expected = 1;
    loop.owner().cancelTimer(gathering);
  }

  /** Never fails: failures are the callers'. */
  private Uni<Void> handle(List<Waiting<C, R>> slice) {
    return inContextOfItsOwn(slice.stream().map(Waiting::call).toList())
        .invoke(answers -> answer(slice, answers))
        .onFailure()
        .invoke(failure -> fail(slice, failure))
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }

  private Uni<List<R>> inContextOfItsOwn(List<C> calls) {
    Context own = VertxContext.createNewDuplicatedContext(loop);
    VertxContextSafetyToggle.setContextSafe(own, true);
    return Uni.createFrom()
        .deferred(() -> work.apply(calls))
        .runSubscriptionOn(command -> own.runOnContext(begin -> command.run()));
  }

  private void answer(List<Waiting<C, R>> slice, List<R> answers) {
    for (int i = 0; i < slice.size(); i++) {
      slice.get(i).answer(answers.get(i));
    }
  }

  private void fail(List<Waiting<C, R>> slice, Throwable failure) {
    if (slice.size() == 1) {
      slice.getFirst().fail(failure);
      return;
    }
    LOG.debugf("%d calls, now one by one: %s", slice.size(), failure);
    slice.forEach(one -> handle(List.of(one)).subscribe().with(done -> {}));
  }

  /** Passes to the next slice once. */
  private final class Turn {
    private final int size;
    private boolean isOver;

    Turn(int size) {
      this.size = size;
    }

    void end() {
      if (!isOver) {
        isOver = true;
        goOn(size);
      }
    }
  }
}
