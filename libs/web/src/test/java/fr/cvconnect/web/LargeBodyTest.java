package fr.cvconnect.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SigningKey.class)
class LargeBodyTest {
  private static final int LIMIT = 64 * 1024;

  @TestHTTPResource("/parcels")
  URI parcels;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void aBodyOfExactlyTheLimitIsTaken() throws Exception {
    assertThat(post(announced(LIMIT)).statusCode()).isEqualTo(200);
    assertThat(post(chunked(LIMIT)).statusCode()).isEqualTo(200);
  }

  @Test
  void oneByteMoreIsTooLarge() throws Exception {
    assertTooLarge(post(announced(LIMIT + 1)));
    assertTooLarge(post(chunked(LIMIT + 1)));
  }

  @Test
  void aMegabyteGetsItsAnswer() throws Exception {
    assertTooLarge(post(announced(1024 * 1024)));
    assertTooLarge(post(chunked(1024 * 1024)));
  }

  @Test
  void theConnectionSurvives() throws Exception {
    try (Socket socket = connection()) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /parcels HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n").getBytes(UTF_8));
      out.write(json(100_000));
      out.write("GET /parcels HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".getBytes(UTF_8));
      String answers = new String(socket.getInputStream().readAllBytes(), UTF_8);

      assertThat(answers).contains("HTTP/1.1 413").contains("HTTP/1.1 200");
    }
  }

  @Test
  void aClientThatAsksFirstIsToldBeforeItSends() throws Exception {
    try (Socket socket = connection()) {
      socket
          .getOutputStream()
          .write(
              ("POST /parcels HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n"
                      + "Content-Length: 100000\r\n\r\n")
                  .getBytes(UTF_8));
      InputStream in = socket.getInputStream();

      assertThat(new String(in.readAllBytes(), UTF_8)).startsWith("HTTP/1.1 413");
    }
  }

  @Test
  void aBodyWithoutEndIsAnsweredAndCutOff() throws Exception {
    try (Socket socket = connection()) {
      OutputStream out = socket.getOutputStream();
      out.write(
          "POST /parcels HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n\r\n".getBytes(UTF_8));
      out.write(new byte[5 * 1024 * 1024]);

      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
          .startsWith("HTTP/1.1 413");
    }
  }

  private Socket connection() throws IOException {
    Socket socket = new Socket(parcels.getHost(), parcels.getPort());
    socket.setSoTimeout(10_000);
    return socket;
  }

  private HttpResponse<String> post(BodyPublisher body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(parcels)
            .timeout(Duration.ofSeconds(10))
            .header("Content-Type", "application/json")
            .POST(body)
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private static void assertTooLarge(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue(Problem.MEDIA_TYPE);
    assertThat(answer.body()).contains("\"code\":\"PAYLOAD_TOO_LARGE\"");
  }

  private static BodyPublisher announced(int bytes) {
    return BodyPublishers.ofByteArray(json(bytes));
  }

  private static BodyPublisher chunked(int bytes) {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(json(bytes)));
  }

  /** A good parcel, filled up with blanks. */
  private static byte[] json(int bytes) {
    String parcel = "{\"grams\":1,\"label\":\"x\"}";
    return (parcel + " ".repeat(bytes - parcel.length())).getBytes(UTF_8);
  }
}
