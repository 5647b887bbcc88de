package fr.cvconnect.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TinyServices.class)
class Http2Test {
  private static final HttpClientOptions HTTP_2 =
      new HttpClientOptions()
          .setProtocolVersion(HttpVersion.HTTP_2)
          .setHttp2ClearTextUpgrade(false);

  @Inject Vertx vertx;

  @TestHTTPResource("/")
  URI gateway;

  @Test
  void aClientCannotPretendToBeSomewhereElseInAnyVersion() throws Exception {
    assertThat(get("/api/payments"))
        .contains("\"Host\":[\"gateway.test:8080\"]")
        .doesNotContain("evil");
  }

  @Test
  void aPathThatCouldMeanTwoThingsIsRefusedInAnyVersion() throws Exception {
    for (String path :
        new String[] {"/api/payments;x", "/api//me", "/api/%2E%2E/me", "/idp/../q"}) {
      assertThat(get(path)).contains("\"code\":\"MALFORMED_REQUEST\"");
    }
  }

  private String get(String path) throws Exception {
    HttpClient client = vertx.createHttpClient(HTTP_2);
    try {
      return client
          .request(HttpMethod.GET, gateway.getPort(), gateway.getHost(), path)
          .compose(
              request ->
                  request
                      .putHeader("x-forwarded-host", "evil.test")
                      .send()
                      .compose(HttpClientResponse::body))
          .map(Buffer::toString)
          .toCompletionStage()
          .toCompletableFuture()
          .get(10, TimeUnit.SECONDS);
    } finally {
      client.close();
    }
  }
}
