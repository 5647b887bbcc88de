package fr.cvconnect.sandbox.mail;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The process: {@code SMTP_PORT}, {@code HTTP_PORT} and {@code MAIL_FOLDER} come from the
 * environment.
 */
public final class MailCatcher {
  private final Smtp smtp;
  private final Web web;

  MailCatcher(int smtpPort, int httpPort, Path folder) throws IOException {
    Messages messages = new Messages(folder);
    this.smtp = new Smtp(smtpPort, messages);
    this.web = new Web(httpPort, messages);
  }

  public static void main(String[] arguments) throws IOException {
    new MailCatcher(
            Integer.parseInt(System.getenv("SMTP_PORT")),
            Integer.parseInt(System.getenv("HTTP_PORT")),
            Path.of(System.getenv("MAIL_FOLDER")))
        .start();
  }

  void start() {
    smtp.start();
    web.start();
  }

  void stop() {
    smtp.stop();
    web.stop();
  }
}
