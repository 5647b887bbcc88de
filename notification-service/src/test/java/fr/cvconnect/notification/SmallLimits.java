package fr.cvconnect.notification;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Limits and paces that a test reaches. */
public final class SmallLimits implements QuarkusTestResourceLifecycleManager {
  @Override
  public Map<String, String> start() {
    return Map.of(
        "cv.live.beat-every", "1s",
        "cv.live.connections-per-account", "5",
        "cv.feed.read-timeout", "2s",
        "cv.mail.send-timeout", "2s",
        "cv.mail.first-pause", "1s");
  }

  @Override
  public void stop() {}
}
