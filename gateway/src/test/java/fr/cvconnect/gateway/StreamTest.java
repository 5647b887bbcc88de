package fr.cvconnect.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.servers.Waiting;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TinyServices.class)
class StreamTest {
  @TestHTTPResource("/")
  URI gateway;

  @ConfigProperty(name = "NOTIFICATION_URL")
  URI notification;

  @Test
  void anEventArrivesWhileTheStreamIsOpen() throws Exception {
    try (Socket client = subscribe()) {
      BufferedReader lines = lines(client);

      assertThat(lines.readLine()).isEqualTo("HTTP/1.1 200 OK");
      assertThat(lines.lines().anyMatch("event: First"::equals)).isTrue();
      assertThat(openStreams()).isEqualTo(1);
    }
  }

  @Test
  void aClientThatLeavesEndsTheStreamBehindTheGateway() throws Exception {
    try (Socket client = subscribe()) {
      lines(client).readLine();
    }

    Waiting.until("the stream to end", Duration.ofSeconds(10), () -> openStreams() == 0);
  }

  private Socket subscribe() throws IOException {
    Socket socket = new Socket(gateway.getHost(), gateway.getPort());
    socket.setSoTimeout(10_000);
    socket
        .getOutputStream()
        .write("GET /api/events HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static BufferedReader lines(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  private int openStreams() {
    String url = notification + "/open-streams";
    return Integer.parseInt(given().get(url).asString());
  }
}
