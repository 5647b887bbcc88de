package fr.cvconnect.gateway;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** So few failed sign-ins that a test can reach their limit, and pauses that it can notice. */
public final class SmallSignInLimits implements QuarkusTestProfile {
  static final int PAUSE_MILLIS = 1_000;
  static final int PAUSE_UNANSWERED_MILLIS = 2_000;

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "gateway.limit.failed-sign-ins.count", "5",
        "gateway.limit.failed-sign-ins.per", "1H",
        "gateway.limit.turn.shortest-try", "0S",
        "gateway.limit.turn.longest-line", "1",
        "gateway.limit.turn.pause", PAUSE_MILLIS + "MS",
        "gateway.limit.turn.pause-unanswered", PAUSE_UNANSWERED_MILLIS + "MS");
  }
}
