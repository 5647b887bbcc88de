package fr.cvconnect.sandbox.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.icegreen.greenmail.util.ServerSetup;
import fr.cvconnect.json.WireJson;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCatcherTest {
  @TempDir Path folder;

  private int smtpPort;
  private int httpPort;
  private MailCatcher catcher;

  @BeforeEach
  void start() throws IOException {
    smtpPort = freePort();
    httpPort = freePort();
    catcher = new MailCatcher(smtpPort, httpPort, folder);
    catcher.start();
  }

  @AfterEach
  void stop() {
    catcher.stop();
  }

  @Test
  void aMailIsFoundByItsRecipient() throws Exception {
    send("marie@example.test", "Votre virement", "Bonjour, été 45,00 €");
    send("paul@example.test", "Autre chose", "…");

    assertThat(messages("?to=marie%40example.test"))
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.to()).isEqualTo("marie@example.test");
              assertThat(message.subject()).isEqualTo("Votre virement");
              assertThat(message.text()).isEqualTo("Bonjour, été 45,00 €");
              assertThat(message.html()).isEqualTo("<p>Bonjour, été 45,00 €</p>");
              assertThat(message.receivedAt()).isNotNull();
            });
  }

  @Test
  void theNewestComesFirst() throws Exception {
    send("marie@example.test", "Un", "1");
    send("marie@example.test", "Deux", "2");

    assertThat(messages("")).extracting(Message::subject).containsExactly("Deux", "Un");
  }

  @Test
  void eachRecipientHasACopy() throws Exception {
    send("marie@example.test,paul@example.test", "À deux", "…");

    assertThat(messages("")).extracting(Message::to).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void mailsAreThereAgainAfterARestart() throws Exception {
    send("marie@example.test", "Votre virement", "Bonjour");

    stop();
    start();

    assertThat(messages("")).extracting(Message::subject).containsExactly("Votre virement");
  }

  @Test
  void thePageShowsTextWithoutRunningIt() throws Exception {
    send("marie@example.test", "<script>alert(1)</script>", "Bonjour");

    assertThat(get("/").body()).contains("&lt;script&gt;").doesNotContain("<script>");
  }

  @Test
  void anythingElseIsNotFound() throws Exception {
    assertThat(get("/api/other").statusCode()).isEqualTo(404);
  }

  private void send(String to, String subject, String text) throws MessagingException {
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(text, "utf-8");
    MimeBodyPart html = new MimeBodyPart();
    html.setText("<p>" + text + "</p>", "utf-8", "html");
    MimeMessage mail = new MimeMessage(session());
    mail.setFrom("nepasrepondre@example.test");
    mail.setRecipients(RecipientType.TO, InternetAddress.parse(to));
    mail.setSubject(subject, "utf-8");
    mail.setContent(new MimeMultipart("alternative", plain, html));
    Transport.send(mail);
  }

  private Session session() {
    Properties properties =
        new ServerSetup(smtpPort, "localhost", ServerSetup.PROTOCOL_SMTP)
            .configureJavaMailSessionProperties(null, false);
    return Session.getInstance(properties);
  }

  private List<Message> messages(String query) throws Exception {
    return WireJson.strict()
        .readValue(get("/api/messages" + query).body(), new TypeReference<>() {});
  }

  private HttpResponse<String> get(String path) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      URI uri = URI.create("http://localhost:" + httpPort + path);
      return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
