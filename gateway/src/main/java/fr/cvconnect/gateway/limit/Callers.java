package fr.cvconnect.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.cvconnect.gateway.limit.LimitConfig.Limit;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** One limit, counted for each caller. */
final class Callers {
  private final LoadingCache<String, Bucket> buckets;

  Callers(Limit limit, int maxCallers) {
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(maxCallers)
            // A bucket that long untouched is full again, so forgetting it changes nothing.
            .expireAfterAccess(limit.per().multipliedBy(2))
            .build(caller -> bucket(limit));
  }

  /** Counts one request; zero if it may pass, else how long to wait before the next try. */
  Duration waitOf(String caller) {
    ConsumptionProbe probe = buckets.get(caller).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
  }

  /** Takes back one that was counted and should not have been. */
  void giveBack(String caller) {
    buckets.get(caller).addTokens(1);
  }

  private static Bucket bucket(Limit limit) {
    return Bucket.builder()
        .addLimit(
            bandwidth -> bandwidth.capacity(limit.count()).refillGreedy(limit.count(), limit.per()))
        .build();
  }
}
