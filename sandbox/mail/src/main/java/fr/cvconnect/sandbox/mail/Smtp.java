package fr.cvconnect.sandbox.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The SMTP side: takes mail for anybody, without a login. */
final class Smtp {
  private final Messages messages;
  private final GreenMail server;
  private final GreenMailUser everybody;

  Smtp(int port, Messages messages) {
    this.messages = messages;
    this.server = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
    this.everybody = server.setUser("everybody@localhost", "");
    server.getUserManager().setMessageDeliveryHandler(this::deliver);
  }

  void start() {
    server.start();
  }

  void stop() {
    server.stop();
  }

  /** Called before the sender gets its answer; a failure here closes the connection without one. */
  private GreenMailUser deliver(MovingMessage mail, MailAddress recipient)
      throws MessagingException {
    try {
      Instant now = InstantSource.system().instant().truncatedTo(ChronoUnit.MILLIS);
      messages.add(Message.of(recipient.getEmail(), mail.getMessage(), now));
      return everybody;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
