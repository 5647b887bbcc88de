package fr.cvconnect.bench;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * Clients that ask for payments, each on a connection of its own, the next request as soon as the
 * last is answered.
 *
 * <p>All on one event loop, so that the load takes at most one core and mostly far less.
 */
final class CheckoutLoad implements AutoCloseable {
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  private final HttpClient client;
  private final int port;
  private final int connections;
  private final String outletId;
  private final String token;
  private long carts;

  CheckoutLoad(int port, int connections, String outletId, String token) {
    this.port = port;
    this.connections = connections;
    this.outletId = outletId;
    this.token = token;
    this.client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(connections));
  }

  /** What a run of the load did. */
  record Outcome(Window window, List<String> paymentIds) {}

  /** Everything but a 201 fails the measurement. */
  Outcome run(Duration duration) {
    Run run = new Run(duration);
    vertx.runOnContext(go -> run.start());
    return run.await();
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  /** Lives on the event loop alone, until {@link #await}. */
  private final class Run {
    private final CountDownLatch running = new CountDownLatch(connections);
    private final LongStream.Builder latenciesNanos = LongStream.builder();
    private final List<String> paymentIds = new ArrayList<>();
    private final long beginNanos = System.nanoTime();
    private final long endNanos;
    private volatile String failure;

    Run(Duration duration) {
      this.endNanos = beginNanos + duration.toNanos();
    }

    void start() {
      for (int i = 0; i < connections; i++) {
        next();
      }
    }

    private void next() {
      if (System.nanoTime() - endNanos >= 0 || failure != null) {
        running.countDown();
        return;
      }
      long sentNanos = System.nanoTime();
      client
          .request(HttpMethod.POST, port, "localhost", "/api/payments")
          .compose(
              request ->
                  request
                      .putHeader("Authorization", "Bearer " + token)
                      .putHeader("Content-Type", "application/json")
                      .send(newPayment()))
          .compose(response -> response.body().map(body -> answered(response, body, sentNanos)))
          .onComplete(
              answered -> next(),
              broken -> {
                failure = broken.toString();
                next();
              });
    }

    private Void answered(HttpClientResponse response, Buffer body, long sentNanos) {
      latenciesNanos.add(System.nanoTime() - sentNanos);
      Matcher id = ID.matcher(body.toString());
      if (response.statusCode() != 201 || !id.find()) {
        failure = response.statusCode() + " " + body;
      } else {
        paymentIds.add(id.group(1));
      }
      return null;
    }

    private String newPayment() {
      return "{\"outletId\":\"%s\",\"amountCents\":6000,\"cartNumber\":\"B%d\",\"sellerId\":\"1\"}"
          .formatted(outletId, carts++);
    }

    Outcome await() {
      try {
        running.await();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(stopped);
      }
      if (failure != null) {
        throw new IllegalStateException("payment-service answered: " + failure);
      }
      double seconds = (System.nanoTime() - beginNanos) / 1e9;
      return new Outcome(Window.of(latenciesNanos.build().toArray(), seconds), paymentIds);
    }
  }
}
