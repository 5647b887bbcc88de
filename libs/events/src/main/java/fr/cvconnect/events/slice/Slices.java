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
 * <p>Each event loop has its own line, and one slice at work; callers wait on their own loop. After
 * a slice the next waits a moment for as many as were there before: who was answered just now may
 * ask again, and a slice costs about as much for one call as for ten. A slice that takes longer
 * than usual, since it waits for a lock for instance, does not hold up the next.
 *
 * @param <C> a call
 * @param <R> what one call is answered
 */
public final class Slices<C, R> {
  private static final Logger LOG = Logger.getLogger(Slices.class);

  private final Pace pace;
  private final Function<List<C>, Uni<List<R>>> work;
  private final Map<Context, Line> lines = new ConcurrentHashMap<>();

  /**
   * How calls come together.
   *
   * @param most how many are handled together at most
   * @param gather how long the next slice waits for as many as before, whole milliseconds; 0: not
   *     at all
   * @param patience how long the next slice waits for the one before
   */
  public record Pace(int most, Duration gather, Duration patience) {}

  /**
   * @param work answers the calls in their order; called in a Vert.x context of its own, outside of
   *     any request
   */
  public Slices(Pace pace, Function<List<C>, Uni<List<R>>> work) {
    this.pace = pace;
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

    /** How many calls start the next slice before it has gathered for long enough. */
    private int expected = 1;

    private long gathering;

    Line(Context loop) {
      this.loop = loop;
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
      Turn turn = new Turn(this, slice.size());
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
  }

  /** Passes to the next slice once. */
  private static final class Turn {
    private final Slices<?, ?>.Line line;
    private final int size;
    private boolean isOver;

    Turn(Slices<?, ?>.Line line, int size) {
      this.line = line;
      this.size = size;
    }

    void end() {
      if (!isOver) {
        isOver = true;
        line.goOn(size);
      }
    }
  }
}
