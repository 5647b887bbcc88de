package fr.cvconnect.auth.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.auth.Facts;
import fr.cvconnect.auth.Registered;
import fr.cvconnect.auth.ServiceTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Many loops on one database, as many replicas are. */
@ServiceTest
class ReplicasTest {
  private static final int REPLICAS = 6;
  private static final int OUTLETS = 15;

  @Inject AccountProvisioning provisioning;

  private volatile boolean done;

  @Test
  void noAccountIsOpenedByTwo() throws Exception {
    String merchant = Registered.merchant();
    try (ExecutorService replicas = Executors.newFixedThreadPool(REPLICAS)) {
      List<Future<?>> working = new ArrayList<>();
      IntStream.range(0, REPLICAS).forEach(replica -> working.add(replicas.submit(this::work)));
      IntStream.range(0, OUTLETS)
          .forEach(n -> Registered.outlet(merchant, "Caisse " + n, "Annecy"));
      Facts.await(merchant, 1 + OUTLETS);
      done = true;
      for (Future<?> replica : working) {
        replica.get();
      }
    }

    Registered.outlet(merchant, "Fence", "Annecy");
    assertThat(Facts.await(merchant, 2 + OUTLETS))
        .extracting(Facts.Fact::sequence)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 2 + OUTLETS).boxed().toList());
  }

  private void work() {
    try {
      while (!done) {
        VertxContextSupport.subscribeAndAwait(provisioning::doNext);
      }
    } catch (Throwable failed) {
      throw new AssertionError(failed);
    }
  }
}
