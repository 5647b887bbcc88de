package fr.cvconnect.servers.mail;

import fr.cvconnect.servers.Checkout;
import fr.cvconnect.servers.Daemon;
import fr.cvconnect.servers.Folders;
import fr.cvconnect.servers.Home;
import fr.cvconnect.servers.JavaProgram;
import fr.cvconnect.servers.Ports;
import fr.cvconnect.servers.Server;
import java.time.Duration;
import java.util.Map;

/** The mail catcher of {@code sandbox/mail}: SMTP, and an HTTP port to read what has come. */
public record Mail(Checkout checkout, Home home, int smtpPort, int httpPort) implements Server {
  private static final Duration STOP_AT_MOST = Duration.ofSeconds(10);

  @Override
  public Daemon daemon() {
    return new Daemon("mail", home.pidFile(), home.log());
  }

  @Override
  public void prepare() {
    Folders.create(home.data());
  }

  @Override
  public void launch() {
    Map<String, String> environment =
        Map.of(
            "SMTP_PORT", Integer.toString(smtpPort),
            "HTTP_PORT", Integer.toString(httpPort),
            "MAIL_FOLDER", home.data().toString());
    daemon()
        .start(
            JavaProgram.of(
                checkout.root().resolve("sandbox").resolve("mail"),
                environment,
                "-Xmx96m",
                "fr.cvconnect.sandbox.mail.MailCatcher"));
  }

  @Override
  public boolean isReady() {
    return Ports.isOpen(smtpPort) && Ports.isOpen(httpPort);
  }

  @Override
  public void stop() {
    daemon().stop("TERM", STOP_AT_MOST);
  }

  /** Where its page and its API are. */
  public String url() {
    return "http://localhost:" + httpPort;
  }
}
