package fr.cvconnect.notification.live;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.notification.RealHouse;
import fr.cvconnect.notification.feed.Feed;
import fr.cvconnect.notification.feed.FeedEntry;
import fr.cvconnect.notification.feed.FeedWriter;
import fr.cvconnect.testing.Probes;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealHouse
class FollowerTest {
  private static final String STREAM = "merchant/700001";
  private static final Duration BEAT_EVERY = Duration.ofSeconds(1);

  @Inject Feed feed;
  @Inject FeedWriter writer;

  private final AssertSubscriber<byte[]> client = AssertSubscriber.create();
  private final CountDownLatch beaten = new CountDownLatch(1);

  /** The fact is being passed on to the client on one thread when the timer fires on another. */
  @Test
  void aFactThatArrivesWhenABeatIsDueIsNotLost() {
    Limits limits = new Limits(10, 10, 3, BEAT_EVERY);
    LiveStreams streams = new LiveStreams(feed, limits);
    LiveStream live = streams.join(STREAM);
    View slow = new View(STREAM, any -> passesAfterABeat());
    new Follower(live, slow, ResumePoint.of("0"), limits)
        .frames()
        .onItem()
        .invoke(this::noteBeat)
        .subscribe()
        .withSubscriber(client);
    client.request(1);
    Probes.until("the stream to be open", () -> received().size() == 1 && !live.isBehind(0));

    writer.append(new FeedEntry(STREAM, null, "PaymentScanned", "{}"));
    client.request(1);
    streams.wake(STREAM);
    Probes.until("a fact or a beat", () -> received().size() == 2);
    client.request(1);

    Probes.until(
        "the fact", () -> received().stream().anyMatch(it -> it.contains("PaymentScanned")));
    client.cancel();
    assertThat(received())
        .filteredOn(frames -> frames.contains("event: PaymentScanned"))
        .hasSize(1);
  }

  /** Waits for the beat, but not for ever: none comes as long as the fact has the way. */
  private boolean passesAfterABeat() {
    try {
      beaten.await(BEAT_EVERY.toMillis() * 3 / 2, TimeUnit.MILLISECONDS);
      return true;
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  private void noteBeat(byte[] frames) {
    if (text(frames).startsWith(":\n")) {
      beaten.countDown();
    }
  }

  private List<String> received() {
    return client.getItems().stream().map(FollowerTest::text).toList();
  }

  private static String text(byte[] frames) {
    return new String(frames, StandardCharsets.UTF_8);
  }
}
