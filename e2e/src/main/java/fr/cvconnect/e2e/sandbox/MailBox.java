package fr.cvconnect.e2e.sandbox;

import java.util.Arrays;
import java.util.List;

/** The sandbox's mail catcher. */
public final class MailBox {
  public record Mail(String to, String subject, String text) {}

  private final Http http;

  public MailBox(SandboxFile sandbox) {
    http = new Http(sandbox.mail(), null);
  }

  public List<Mail> to(String address) {
    String path = "/api/messages?to=" + Http.encoded(address);
    return Arrays.asList(http.get(path).expecting(200).as(Mail[].class));
  }
}
