package fr.cvconnect.keycloak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.servers.keycloak.Keycloak;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser at Keycloak's own pages: it keeps their cookies and shows what redirects say. */
final class PageVisit {
  static final String SIGN_IN =
      "/idp/realms/cv/protocol/openid-connect/auth?client_id=gateway&response_type=code"
          + "&scope=openid&redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Fconnexion%2Fretour"
          + "&code_challenge_method=S256&code_challenge="
          + "a".repeat(43);
  private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new HashMap<>();
  private final String origin;
  private final String language;

  PageVisit(Keycloak keycloak, String language) {
    this.origin = keycloak.url().replace("/idp", "");
    this.language = language;
  }

  HttpResponse<String> open(String path) {
    return send(request(path));
  }

  /** Sends the page's form with the two fields of the login page. */
  HttpResponse<String> signIn(String username, String password) {
    Matcher form = FORM.matcher(open(SIGN_IN).body());
    assertThat(form.find()).isTrue();
    String fields = "username=%s&password=%s".formatted(username, encoded(password));
    return send(
        request(pathOf(form.group(1).replace("&amp;", "&")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(fields)));
  }

  /** Keycloak names the public origin, where nobody listens here. */
  static String pathOf(String address) {
    return address.replaceFirst("^https?://[^/]+", "");
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(origin + path)).header("Accept-Language", language);
    return cookies.isEmpty() ? request : request.header("Cookie", cookieHeader());
  }

  private String cookieHeader() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      for (String cookie : answer.headers().allValues("Set-Cookie")) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
      }
      return answer;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
