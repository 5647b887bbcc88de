package fr.cvconnect.events.outbox;

import static fr.cvconnect.events.outbox.Depot.awaitPublished;
import static fr.cvconnect.events.outbox.Depot.newParcelIn;
import static fr.cvconnect.events.outbox.Depot.published;
import static fr.cvconnect.events.outbox.Depot.sent;
import static fr.cvconnect.events.outbox.Depot.sentTo;
import static fr.cvconnect.events.outbox.Depot.sequences;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.events.OutgoingFact;
import fr.cvconnect.events.ParcelSent;
import fr.cvconnect.events.Store;
import fr.cvconnect.events.Topics;
import fr.cvconnect.testing.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A fact that the broker refuses holds back what stands behind it, and nothing else. */
@QuarkusTest
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "payment-service"))
class StuckBucketTest {
  private static final int STUCK = 5;
  private static final int FREE = 6;

  /** More than the topic takes, less than the producer does: the broker is the one to refuse. */
  private static final int TOO_LARGE = 1_500_000;

  @Inject Depot depot;

  private final String refused = newParcelIn(STUCK);
  private final String behind = newParcelIn(STUCK);
  private final String elsewhere = newParcelIn(FREE);

  @AfterEach
  void giveUp() {
    Store.execute("delete from outbox where aggregateid = ?", refused);
    Depot.awaitNothingWaiting();
  }

  @Test
  void aFactWithoutTheRightToLeaveStopsOnlyItsBucket() {
    depot.record(sentTo(Topics.FORBIDDEN, refused, 1), sent(behind, 1), sent(elsewhere, 1));

    awaitPublished(elsewhere, 1);
    afterManyPasses();
    assertThat(published(behind)).isEmpty();
  }

  @Test
  void onlyWhatStandsBeforeARefusedFactIsMarked() {
    depot.record(sent(behind, 1), tooLarge(), sent(behind, 2));

    afterManyPasses();

    assertThat(
            Store.texts(
                "select sequence from outbox where aggregateid = ? and published_at is not null",
                behind))
        .containsExactly("1");
    giveUp();
    assertThat(sequences(published(behind))).endsWith(2L);
  }

  @Test
  void whatStandsBehindARefusedFactIsNotSentOverAndOver() {
    depot.record(tooLarge(), sent(behind, 1));

    afterManyPasses();

    // With the refused one, before that was known; from then on only the refused one is tried.
    assertThat(published(behind)).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void manyFactsBehindARefusedOneTakeNoOthersPlace() {
    depot.record(sentTo(Topics.FORBIDDEN, refused, 1));
    for (int sequence = 1; sequence <= 40; sequence++) {
      depot.record(sent(behind, sequence));
    }

    depot.record(sent(elsewhere, 1));

    awaitPublished(elsewhere, 1);
  }

  @Test
  void onceTheRefusedFactIsGoneTheOthersLeaveInOrder() {
    depot.record(sentTo(Topics.FORBIDDEN, refused, 1), sent(behind, 1), sent(behind, 2));
    afterManyPasses();

    giveUp();

    assertThat(sequences(awaitPublished(behind, 2))).containsExactly(1L, 2L);
  }

  private OutgoingFact tooLarge() {
    return new OutgoingFact(Topics.OUT, refused, 1, new ParcelSent("x".repeat(TOO_LARGE), 500));
  }

  /** Each commit wakes the relay: one pass per round at least. */
  private void afterManyPasses() {
    for (int round = 1; round <= 10; round++) {
      String parcel = newParcelIn(FREE);
      depot.record(sent(parcel, round));
      awaitPublished(parcel, 1);
    }
  }
}
