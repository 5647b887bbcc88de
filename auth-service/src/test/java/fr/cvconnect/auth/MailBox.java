package fr.cvconnect.auth;

import static io.restassured.RestAssured.given;

import fr.cvconnect.testing.Probes;
import fr.cvconnect.testing.TestServers;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What has really arrived at one address, by way of SMTP. */
record MailBox(String address) {
  private static final Pattern LINK =
      Pattern.compile("http://localhost:8080/mot-de-passe#([A-Za-z0-9_-]{43})\\s");

  List<Map<String, Object>> messages() {
    return given()
        .queryParam("to", address)
        .get(TestServers.current().mail().url() + "/api/messages")
        .jsonPath()
        .getList("");
  }

  /** All of them, once there are so many at least; the newest last. */
  List<Map<String, Object>> await(int count) {
    Probes.until(count + " mails to " + address, () -> messages().size() >= count);
    return messages().stream().sorted(MailBox::byArrival).toList();
  }

  private static int byArrival(Map<String, Object> one, Map<String, Object> other) {
    return one.get("receivedAt").toString().compareTo(other.get("receivedAt").toString());
  }

  /** The token of the newest mail with a link, once there are so many of them. */
  String awaitToken(int count) {
    Probes.until(count + " links to " + address, () -> linked().size() >= count);
    return token(linked().getLast());
  }

  private List<Map<String, Object>> linked() {
    return messages().stream()
        .filter(message -> LINK.matcher(message.get("text").toString()).find())
        .sorted(MailBox::byArrival)
        .toList();
  }

  static String token(Map<String, Object> message) {
    Matcher link = LINK.matcher(message.get("text").toString());
    if (!link.find()) {
      throw new AssertionError("no link in " + message);
    }
    return link.group(1);
  }
}
