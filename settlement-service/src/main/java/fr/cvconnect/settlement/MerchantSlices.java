package fr.cvconnect.settlement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * Goes through many merchants in the order of their ids, a slice at a time, so that a day of many
 * merchants never stands in memory as a whole.
 */
@ApplicationScoped
public class MerchantSlices {
  private final int sliceSize;

  MerchantSlices(Config config) {
    this.sliceSize = config.sliceSize();
  }

  /** How much stands in memory at once. */
  @ConfigMapping(prefix = "settlement.merchants")
  interface Config {
    /** How many merchants make one slice. */
    @WithDefault("500")
    int sliceSize();
  }

  /** Loads and handles the slice of at most so many merchants after this id. */
  public interface Step<T> {
    Uni<List<T>> after(String merchantId, int most);
  }

  /**
   * One slice after the other until one is empty; each is over before the next begins, as one
   * database session demands.
   */
  public <T> Multi<List<T>> of(Step<T> step, Function<T, String> merchantId) {
    return Multi.createBy()
        .repeating()
        .uni(
            () -> new AtomicReference<>(""),
            last ->
                step.after(last.get(), sliceSize)
                    .invoke(slice -> remember(last, slice, merchantId)))
        .until(List::isEmpty);
  }

  private static <T> void remember(
      AtomicReference<String> last, List<T> slice, Function<T, String> merchantId) {
    if (!slice.isEmpty()) {
      last.set(merchantId.apply(slice.getLast()));
    }
  }
}
