package fr.cvconnect.notification.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import fr.cvconnect.notification.RealHouse;
import fr.cvconnect.notification.feed.FeedEntry;
import fr.cvconnect.notification.feed.FeedWriter;
import fr.cvconnect.testing.Probes;
import fr.cvconnect.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** How a stream begins, goes on, is resumed and ends. */
@QuarkusTest
@RealHouse
class EventsTest {
  private static int serial = 500_000;

  @Inject FeedWriter feed;
  @Inject Pool database;
  @Inject Seats seats;

  @ConfigProperty(name = "quarkus.http.test-port")
  int port;

  private final String merchant = Integer.toString(++serial);
  private final String outlet = merchant + "000001";
  private final Tokens tokens = new Tokens();

  @Test
  void aStreamBeginsNowAndTellsWhere() {
    append("before");
    try (EventStream stream = EventStream.open(port, tokens.merchant(merchant))) {
      assertThat(stream.status()).isEqualTo(200);
      assertThat(stream.header("Content-Type")).isEqualTo("text/event-stream");
      assertThat(stream.header("Cache-Control")).isEqualTo("no-store");
      EventStream.Frame opening = stream.frame();
      assertThat(opening.isEvent()).isFalse();
      assertThat(opening.id()).isEqualTo("1");

      append("after");

      EventStream.Frame fact = stream.event();
      assertThat(fact.id()).isEqualTo("2");
      assertThat(fact.event()).isEqualTo("PaymentScanned");
      assertThat(fact.data()).isEqualTo("{\"nth\":\"after\"}");
    }
  }

  @Test
  void aStreamIsResumedWhereItBroke() {
    append("1", "2", "3");
    try (EventStream stream = resume("1")) {
      assertThat(data(stream.events(2))).containsExactly("2", "3");
      append("4");
      assertThat(data(stream.events(1))).containsExactly("4");
    }
  }

  @Test
  void aStreamThatHasSeenNothingYetIsResumedFromItsBeginning() {
    String opened;
    try (EventStream stream = EventStream.open(port, tokens.merchant(merchant))) {
      opened = stream.frame().id();
    }
    append("1");
    try (EventStream stream = resume(opened)) {
      assertThat(data(stream.events(1))).containsExactly("1");
    }
  }

  @Test
  void aClientThatCannotSetHeadersResumesByTheQuery() {
    append("1", "2");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/events?lastEventId=1"))
            .header("Authorization", "Bearer " + tokens.merchant(merchant))
            .build();
    try (EventStream stream = EventStream.open(request)) {
      assertThat(data(stream.events(1))).containsExactly("2");
    }
  }

  @Test
  void anUnknownPositionIsAnsweredWithAResetAndTheStreamGoesOn() {
    append("1", "2");
    for (String unknown : List.of("999999", "abc", "-1")) {
      try (EventStream stream = resume(unknown)) {
        EventStream.Frame reset = stream.event();
        assertThat(reset.event()).isEqualTo("reset");
        assertThat(reset.data()).isEqualTo("{}");
        append("next");
        EventStream.Frame next = stream.event();
        assertThat(next.event()).isEqualTo("PaymentScanned");
        assertThat(Long.parseLong(next.id())).isEqualTo(Long.parseLong(reset.id()) + 1);
      }
    }
  }

  @Test
  void aPositionWhoseFactsWereDroppedIsAnsweredWithAReset() {
    append("1", "2", "3");
    database
        .preparedQuery("delete from feed where stream = $1 and position <= 2")
        .executeAndAwait(Tuple.of("merchant/" + merchant));

    try (EventStream stream = resume("1")) {
      assertThat(stream.event().event()).isEqualTo("reset");
    }
    try (EventStream stream = resume("2")) {
      assertThat(data(stream.events(1))).containsExactly("3");
    }
  }

  @Test
  void beatsComeByThemselvesAndMoveOnWhoSeesNothing() {
    try (EventStream stream = EventStream.open(port, tokens.outlet(outlet))) {
      stream.frame();
      append("of the whole merchant");
      EventStream.Frame beat = stream.frame();
      while ("0".equals(beat.id())) {
        beat = stream.frame();
      }
      assertThat(beat.isBeat()).isTrue();
      assertThat(beat.fields()).containsKeys("comment", "data");
      assertThat(beat.id()).isEqualTo("1");
    }
  }

  @Test
  void theStreamEndsWithItsToken() {
    try (EventStream stream = EventStream.open(port, tokens.brief(merchant, 8))) {
      assertThat(stream.status()).isEqualTo(200);
      assertThat(stream.untilEnd()).noneMatch(EventStream.Frame::isEvent);
    }
    Probes.until("its seat to be left", () -> seats.taken() == 0);
  }

  @Test
  void nothingIsSkippedOrDoubledAcrossManyBreaks() throws InterruptedException {
    int facts = 400;
    Thread writing =
        Thread.ofPlatform()
            .start(() -> IntStream.range(0, facts / 4).forEach(i -> append("a", "b", "c", "d")));
    List<Long> seen = new ArrayList<>();
    String last = "0";
    while (seen.size() < facts) {
      try (EventStream stream = resume(last)) {
        int some = Math.min(7 + seen.size() % 50, facts - seen.size());
        stream.events(some).forEach(fact -> seen.add(Long.parseLong(fact.id())));
        last = seen.getLast().toString();
      }
    }
    assertThat(seen).containsExactlyElementsOf(LongStream.rangeClosed(1, facts).boxed().toList());
    assertThat(writing.isAlive()).isFalse();
  }

  /** Far more than the sockets' buffers and the window hold. */
  @Test
  void aClientThatDoesNotReadForAWhileGetsEverythingInTheEnd() {
    String large = "x".repeat(20_000);
    try (EventStream stream = EventStream.open(port, tokens.merchant(merchant))) {
      stream.frame();
      stream.pause();
      for (int i = 0; i < 60; i++) {
        append(large, large, large, large, large, large, large, large, large, large);
      }
      stream.resume();
      assertThat(stream.events(600))
          .extracting(EventStream.Frame::id)
          .containsExactlyElementsOf(
              LongStream.rangeClosed(1, 600).mapToObj(Long::toString).toList());
    }
  }

  @Test
  void anAccountThatHoldsTooManyStreamsIsRefusedUntilItLeavesOne() {
    String token = tokens.merchant(merchant);
    List<EventStream> streams = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      streams.add(EventStream.open(port, token));
      assertThat(streams.getLast().status()).isEqualTo(200);
    }
    given()
        .port(port)
        .header("Authorization", "Bearer " + token)
        .get("/api/events")
        .then()
        .statusCode(429)
        .header("Retry-After", notNullValue())
        .body("code", equalTo("TOO_MANY_REQUESTS"));

    streams.removeLast().close();

    Probes.until("a seat to be free", () -> opens(token));
    streams.forEach(EventStream::close);
  }

  private boolean opens(String token) {
    try (EventStream stream = EventStream.open(port, token)) {
      return stream.status() == 200;
    }
  }

  @Test
  void theWalletFollowsKafkaAndNotThis() {
    given()
        .port(port)
        .header("Authorization", "Bearer " + tokens.wallet())
        .get("/api/events")
        .then()
        .statusCode(401);
  }

  private EventStream resume(String lastEventId) {
    return EventStream.open(port, tokens.merchant(merchant), lastEventId);
  }

  /** Facts of the whole merchant, none of an outlet. */
  private void append(String... names) {
    List<FeedEntry> entries = new ArrayList<>();
    for (String name : names) {
      entries.add(
          new FeedEntry(
              "merchant/" + merchant, null, "PaymentScanned", "{\"nth\":\"" + name + "\"}"));
    }
    feed.append(entries);
  }

  private static List<String> data(List<EventStream.Frame> frames) {
    return frames.stream()
        .map(frame -> frame.data().replaceAll("\\{\"nth\":\"(.*)\"}", "$1"))
        .toList();
  }
}
