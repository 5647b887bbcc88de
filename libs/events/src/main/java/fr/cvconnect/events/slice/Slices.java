package fr.cvconnect.events.slice;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Handles calls together that come while others are being handled: a lone call goes at once, and
 * the busier it gets, the more of them share one round of work, a transaction for instance.
 *
 * <p>If the work on several calls fails, each is handled again alone, so that one caller never
 * decides what another is answered. Hence a failure must leave nothing behind, as a transaction
 * does.
 *
 * <p>Each event loop has its own line, and one slice at work; callers wait on their own loop. A
 * slice that takes longer than usual, since it waits for a lock for instance, does not hold up the
 * next.
 *
 * @param <C> a call
 * @param <R> what one call is answered
 */
public final class Slices<C, R> {
  private static final Logger LOG = Logger.getLogger(Slices.class);

  private final int largestSlice;
  private final Duration patience;
  private final Function<List<C>, Uni<List<R>>> work;
  private final Map<Context, Line> lines = new ConcurrentHashMap<>();

  /**
   * @param largestSlice how many calls are handled together at most
   * @param patience how long the next slice waits for the one before
   * @param work answers the calls in their order; called in a Vert.x context of its own, outside of
   *     any request
   */
  public Slices(int largestSlice, Duration patience, Function<List<C>, Uni<List<R>>> work) {
    this.largestSlice = largestSlice;
    this.patience = patience;
    this.work = work;
  }

  /** Answers the call; to be subscribed to on an event loop. */
  public Uni<R> join(C call) {
    return Uni.createFrom()
        .emitter(
            caller -> {
              Context context = Vertx.currentContext();
              lines
                  .computeIfAbsent(VertxContext.getRootContext(context), Line::new)
                  .join(new Waiting<>(call, caller, context));
            });
  }

  private record Waiting<C, R>(C call, UniEmitter<? super R> caller, Context context) {
    void answer(R answer) {
      context.runOnContext(back -> caller.complete(answer));
    }

    void fail(Throwable failure) {
      context.runOnContext(back -> caller.fail(failure));
    }
  }

  /** Lives on one event loop alone. */
  private final class Line {
    private final Context loop;
    private final Queue<Waiting<C, R>> waiting = new ArrayDeque<>();
    private boolean isAtWork;

    Line(Context loop) {
      this.loop = loop;
    }

    void join(Waiting<C, R> one) {
      waiting.add(one);
      if (!isAtWork) {
        next();
      }
    }

    private void next() {
      List<Waiting<C, R>> slice = new ArrayList<>();
      while (slice.size() < largestSlice && !waiting.isEmpty()) {
        slice.add(waiting.remove());
      }
      isAtWork = !slice.isEmpty();
      if (isAtWork) {
        Turn turn = new Turn(this);
        long alarm = loop.owner().setTimer(patience.toMillis(), late -> turn.end());
        handle(slice)
            .onTermination()
            .invoke(() -> loop.owner().cancelTimer(alarm))
            .subscribe()
            .with(done -> turn.end());
      }
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
  }

  /** Passes to the next slice once. */
  private static final class Turn {
    private final Slices<?, ?>.Line line;
    private boolean isOver;

    Turn(Slices<?, ?>.Line line) {
      this.line = line;
    }

    void end() {
      if (!isOver) {
        isOver = true;
        line.next();
      }
    }
  }
}
