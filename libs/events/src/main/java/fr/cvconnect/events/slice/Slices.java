package fr.cvconnect.events.slice;

import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

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
  private final Pace pace;
  private final Function<List<C>, Uni<List<R>>> work;
  private final Map<Context, Line<C, R>> lines = new ConcurrentHashMap<>();

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
                  .computeIfAbsent(
                      VertxContext.getRootContext(context), loop -> new Line<>(loop, pace, work))
                  .join(new Line.Waiting<>(call, caller, context));
            });
  }
}
