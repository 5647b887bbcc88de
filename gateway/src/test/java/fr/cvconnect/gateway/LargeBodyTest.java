package fr.cvconnect.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(TinyServices.class)
class LargeBodyTest {
  private static final int LIMIT = 64 * 1024;

  @TestHTTPResource("/api/payments")
  URI payments;

  private final HttpClient client = HttpClient.newHttpClient();

  @ParameterizedTest
  @EnumSource
  void upToTheLimitABodyPasses(Version version) throws Exception {
    assertThat(post(version, announced(LIMIT)).statusCode()).isEqualTo(200);
    assertThat(post(version, unannounced(LIMIT)).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource
  void beyondItIsAnswered(Version version) throws Exception {
    for (int bytes : new int[] {LIMIT + 1, 1024 * 1024}) {
      assertTooLarge(post(version, announced(bytes)));
      assertTooLarge(post(version, unannounced(bytes)));
    }
  }

  private static void assertTooLarge(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("\"code\":\"PAYLOAD_TOO_LARGE\"");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  private HttpResponse<String> post(Version version, BodyPublisher body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(payments)
            .version(version)
            .timeout(Duration.ofSeconds(10))
            .POST(body)
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private static BodyPublisher announced(int bytes) {
    return BodyPublishers.ofByteArray(new byte[bytes]);
  }

  private static BodyPublisher unannounced(int bytes) {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes]));
  }
}
