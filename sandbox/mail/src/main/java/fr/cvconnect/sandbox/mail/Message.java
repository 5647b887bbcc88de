package fr.cvconnect.sandbox.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;

/**
 * One mail as one recipient got it.
 *
 * @param to the address it was delivered to, whatever its header says
 * @param text null when it has no plain text
 * @param html null when it has none
 */
record Message(String to, String subject, String text, String html, Instant receivedAt) {

  static Message of(String to, MimeMessage mail, Instant receivedAt)
      throws MessagingException, IOException {
    return new Message(
        to, mail.getSubject(), content(mail, "text/plain"), content(mail, "text/html"), receivedAt);
  }

  /** The first part of that type, however deep it is nested. */
  private static String content(Part part, String type) throws MessagingException, IOException {
    if (part.isMimeType(type)) {
      return part.getContent().toString();
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart inner = parts.getBodyPart(i);
        String found = content(inner, type);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }
}
