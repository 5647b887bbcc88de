package fr.cvconnect.events.intake;

import static fr.cvconnect.events.intake.Sender.scan;
import static fr.cvconnect.events.intake.Sender.timesStored;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.events.Ids;
import fr.cvconnect.events.Store;
import fr.cvconnect.testing.Probes;
import fr.cvconnect.testing.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where nobody waits for what is read. */
@QuarkusTest
@TestProfile(GatheringTest.NobodyWaits.class)
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "payment-service"))
class GatheringTest {
  private static final int RECORDS = 10;

  /** Long enough for each to be stored before the next. */
  private static final long BETWEEN_MILLIS = 100;

  public static class NobodyWaits implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("cv.events.intake.gather", "2s");
    }
  }

  /** The wait may end amid them, once: it begins when the reader asks. */
  @Test
  void recordsThatComeOneByOneAreStoredTogether() throws InterruptedException {
    awaitReader();
    String run = Ids.next().toString();
    for (int i = 0; i < RECORDS; i++) {
      Sender.publish(scan(i % 2, run + '-' + i));
      Thread.sleep(BETWEEN_MILLIS);
    }

    Probes.until("all of them to be stored", () -> stored(run) == RECORDS);

    assertThat(timesStored(run + "-0")).isEqualTo(1);
    assertThat(transactions(run)).isLessThanOrEqualTo(2);
  }

  /** Before it has its partitions, everything comes together. */
  private static void awaitReader() {
    String first = Ids.next().toString();
    Sender.publish(scan(0, first));
    Sender.awaitStored(first);
  }

  private static long stored(String run) {
    return Store.number("select count(*) from scan where code like ?", run + "-%");
  }

  /** A row knows the transaction that inserted it. */
  private static long transactions(String run) {
    return Store.number(
        "select count(distinct xmin::text) from scan where code like ?", run + "-%");
  }
}
