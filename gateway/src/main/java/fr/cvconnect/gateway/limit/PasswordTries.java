package fr.cvconnect.gateway.limit;

import fr.cvconnect.gateway.forward.EarliestAnswer;
import fr.cvconnect.gateway.limit.SignInRefusals.Limit;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * People's passwords are tried one after another, and an address may get only so many wrong.
 *
 * <p>The identity provider counts a wrong password after it has answered. Tries of one account at
 * the same time could all be compared before the third one is counted; and of two right ones it
 * refuses one. So a try waits for the answer to the one before, and then as long as counting takes.
 */
@Singleton
final class PasswordTries {
  private static final String TOKENS = "/token";

  private final Callers failures;
  private final Callers accounts;
  private final Turns turns;
  private final LimitConfig.Turn config;
  private final SignInRefusals refusals;
  private final Counter failed;

  PasswordTries(LimitConfig config, SignInRefusals refusals, MeterRegistry meters) {
    this.failures = new Callers(config.failedSignIns(), config.maxCallers());
    this.accounts = new Callers(config.accountSignIns(), config.maxCallers());
    this.turns = new Turns(config.turn().longestLine());
    this.config = config.turn();
    this.refusals = refusals;
    this.failed = meters.counter("gateway.sign.ins.failed");
  }

  /**
   * Each try counts as failed until it is known to be none, so that no burst gets past. An address
   * that may get no more wrong uses up nobody's tries either.
   */
  void limit(RoutingContext context, String address, String person) {
    if (hasFailedTooOften(context, address)) {
      return;
    }
    Duration wait = accounts.waitOf(person);
    if (wait.isPositive()) {
      failures.giveBack(address);
      refusals.refuse(context, Limit.ACCOUNT, wait);
      return;
    }
    Context own = context.vertx().getOrCreateContext();
    boolean queued =
        turns.queue(person, () -> own.runOnContext(turn -> send(context, address, person)));
    if (!queued) {
      failures.giveBack(address);
      refusals.refuse(context, Limit.LINE, config.pause());
    }
  }

  /** What the identity provider counts for the account of the try before. */
  void limitUnnamed(RoutingContext context, String address) {
    if (!hasFailedTooOften(context, address)) {
      failed.increment();
      context.next();
    }
  }

  private boolean hasFailedTooOften(RoutingContext context, String address) {
    Duration wait = failures.waitOf(address);
    if (wait.isPositive()) {
      refusals.refuse(context, Limit.FAILURES, wait);
    }
    return wait.isPositive();
  }

  private void send(RoutingContext context, String address, String person) {
    if (context.response().closed()) {
      failures.giveBack(address);
      turns.next(person);
      return;
    }
    EarliestAnswer.in(config.shortestTry(), context);
    context.addEndHandler(ended -> settle(context, address, person));
    context.next();
  }

  private void settle(RoutingContext context, String address, String person) {
    HttpServerResponse response = context.response();
    boolean answered = response.ended();
    int status = response.getStatusCode();
    if (!answered || isRefusal(context.request().path(), status)) {
      failed.increment();
    } else {
      failures.giveBack(address);
    }
    // Without its answer nobody knows whether the identity provider is still comparing.
    Duration pause = answered && status < 500 ? config.pause() : config.pauseUnanswered();
    context.vertx().setTimer(pause.toMillis(), over -> turns.next(person));
  }

  /** For a wrong password it shows its page again; a good one leads away from there. */
  private static boolean isRefusal(String path, int status) {
    return (status >= 400 && status < 500) || (status == 200 && !path.endsWith(TOKENS));
  }
}
