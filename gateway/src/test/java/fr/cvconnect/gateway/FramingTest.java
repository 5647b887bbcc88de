package fr.cvconnect.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TinyServices.class)
class FramingTest {
  private static final String HIDDEN = "GET /api/me HTTP/1.1\r\nHost: x\r\n\r\n";

  @TestHTTPResource("/")
  URI gateway;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 4\r\nContent-Length: 5\r\n",
        "Content-Length: 4\r\nContent-Length: 4\r\n",
        "Content-Length: 4, 4\r\n",
        "Content-Length: +4\r\n",
        "Content-Length: -4\r\n",
        "Content-Length: 0x4\r\n",
        "Transfer-Encoding: gzip, chunked\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
        "Transfer-Encoding: xchunked\r\n",
        "Transfer-Encoding : chunked\r\n",
        "Transfer-Encoding: \u000bchunked\r\n",
        "X: a\u0000b\r\n",
      })
  void aBodyWithoutOneClearEndIsRefused(String header) throws Exception {
    String answers = Wire.send(gateway, post(header) + "0\r\n\r\n");

    assertThat(answers).startsWith("HTTP/1.1 400 ").doesNotContain("\"server\"");
  }

  @Test
  void aRequestDoesNotHideInTheBodyOfAnother() throws Exception {
    String answers =
        Wire.send(
            gateway,
            post("Content-Length: " + (5 + HIDDEN.length()) + "\r\nTransfer-Encoding: chunked\r\n")
                + "0\r\n\r\n"
                + HIDDEN);

    // Refused, or one request with an empty body; never the hidden one by whoever is behind us.
    assertThat(answers).doesNotContain("\"body\":\"GET").doesNotContain("\"AUTH\"");
  }

  @Test
  void aChunkedBodyArrivesWithALength() throws Exception {
    String answer =
        Wire.send(gateway, post("Transfer-Encoding: chunked\r\n") + "2\r\n{}\r\n0\r\n\r\n");

    assertThat(answer)
        .startsWith("HTTP/1.1 200 ")
        .contains("\"body\":\"{}\"")
        .containsIgnoringCase("\"content-length\":[\"2\"]")
        .doesNotContainIgnoringCase("\"transfer-encoding\":");
  }

  /** It has no chunks: an answer of unknown length would be gathered before it is passed on. */
  @Test
  void http10IsRefused() throws Exception {
    String answer = Wire.send(gateway, "GET /api/payments HTTP/1.0\r\nHost: x\r\n\r\n");

    assertThat(answer).contains(" 400 ", "MALFORMED_REQUEST").doesNotContain("\"server\"");
  }

  @Test
  void headersHaveALimit() throws Exception {
    assertThat(Wire.send(gateway, post("X: " + "x".repeat(17_000) + "\r\n"))).contains(" 431 ");
    assertThat(Wire.line(gateway, "GET /api/payments?q=" + "x".repeat(9_000) + " HTTP/1.1"))
        .contains(" 414 ");
  }

  private static String post(String header) {
    return "POST /api/payments HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + header + "\r\n";
  }
}
