package fr.cvconnect.events.outbox;

import fr.cvconnect.events.EventsConfig;
import fr.cvconnect.events.Pauses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Buckets whose first fact the broker did not take. They are tried again with that fact alone,
 * after growing pauses, until it goes through: what stands behind it is not sent over and over, and
 * however much that is, it takes no other bucket's place.
 *
 * <p>Used by one pass at a time.
 */
final class StuckBuckets {
  private record Stuck(Pauses pauses, long nextTryNanos) {}

  private final EventsConfig.OutboxLimits limits;

  /** The one that failed longest ago first. */
  private final Map<Integer, Stuck> stuck = new LinkedHashMap<>();

  StuckBuckets(EventsConfig.OutboxLimits limits) {
    this.limits = limits;
  }

  boolean contains(int bucket) {
    return stuck.containsKey(bucket);
  }

  /** Those whose pause is over. */
  List<Integer> due() {
    long now = System.nanoTime();
    return stuck.entrySet().stream()
        .filter(entry -> entry.getValue().nextTryNanos() - now <= 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  void failed(int bucket) {
    Stuck before = stuck.remove(bucket);
    Pauses pauses =
        before == null ? new Pauses(limits.tick(), limits.longestPause()) : before.pauses();
    stuck.put(bucket, new Stuck(pauses, System.nanoTime() + pauses.next().toNanos()));
  }

  void flows(int bucket) {
    stuck.remove(bucket);
  }
}
