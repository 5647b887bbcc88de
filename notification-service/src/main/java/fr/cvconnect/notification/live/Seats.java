package fr.cvconnect.notification.live;

import fr.cvconnect.web.ProblemException;
import fr.cvconnect.web.WebProblem;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/** Bounds the connections of this replica, and of each account. */
@ApplicationScoped
class Seats {
  private final LiveConfig config;
  private final Map<String, Integer> takenByAccount = new HashMap<>();
  private int taken;

  Seats(LiveConfig config, MeterRegistry metrics) {
    this.config = config;
    metrics.gauge("live.connections", this, Seats::taken);
  }

  /**
   * Takes a seat, to be given back with {@link #leave}.
   *
   * @throws ProblemException when there is none left
   */
  synchronized void take(String account) {
    if (taken >= config.connections()) {
      throw new ProblemException(WebProblem.UNAVAILABLE, "Too many streams are open.");
    }
    int ofAccount = takenByAccount.getOrDefault(account, 0);
    if (ofAccount >= config.connectionsPerAccount()) {
      throw new ProblemException(
          WebProblem.TOO_MANY_REQUESTS, "The account follows too many streams at once.");
    }
    takenByAccount.put(account, ofAccount + 1);
    taken++;
  }

  synchronized void leave(String account) {
    takenByAccount.computeIfPresent(account, (name, count) -> count == 1 ? null : count - 1);
    taken--;
  }

  synchronized int taken() {
    return taken;
  }
}
