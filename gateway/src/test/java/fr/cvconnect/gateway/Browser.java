package fr.cvconnect.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.cvconnect.testing.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * As much of a browser as signing in takes: it keeps cookies and fills in forms. What leads to the
 * public address it asks of the gateway under test.
 */
final class Browser {
  private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String gateway;
  private final Map<String, String> cookies = new TreeMap<>();

  Browser(URI gateway) {
    String url = gateway.toString();
    this.gateway = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  /** Through all pages; the answer is the one that starts the session. */
  HttpResponse<String> signIn(String account, String password) {
    return get(location(authorize(loginPage("/"), account, password)));
  }

  /** The identity provider's first page, or where a session there leads without one. */
  HttpResponse<String> loginPage(String wanted) {
    return followInside(get("/connexion?vers=" + wanted));
  }

  /** Fills the pages in, up to the redirect that brings the code. */
  HttpResponse<String> authorize(HttpResponse<String> first, String account, String password) {
    HttpResponse<String> page = first;
    Map<String, String> fields = new TreeMap<>(Map.of("username", account, "password", password));
    while (page.statusCode() == 200 && fields.keySet().stream().anyMatch(page.body()::contains)) {
      String body = page.body();
      Map<String, String> asked = new TreeMap<>(fields);
      asked.keySet().removeIf(field -> !body.contains("name=\"" + field + "\""));
      if (asked.isEmpty()) {
        throw new AssertionError("Not signed in: " + body);
      }
      fields.keySet().removeAll(asked.keySet());
      page = followInside(submit(page, asked));
    }
    return page;
  }

  private HttpResponse<String> followInside(HttpResponse<String> answer) {
    HttpResponse<String> last = answer;
    while (last.statusCode() == 302 && location(last).contains("/idp/")) {
      last = get(location(last));
    }
    return last;
  }

  HttpResponse<String> get(String url, String... headers) {
    return send("GET", url, "", headers);
  }

  private HttpResponse<String> submit(HttpResponse<String> page, Map<String, String> fields) {
    Matcher form = FORM.matcher(page.body());
    if (!form.find()) {
      throw new AssertionError("No form in " + page.statusCode() + " " + page.body());
    }
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    String url = form.group(1).replace("&amp;", "&");
    return send("POST", url, body, "Content-Type", "application/x-www-form-urlencoded");
  }

  HttpResponse<String> send(String method, String url, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(gateway + url.replace(TestServers.PUBLIC_URL, "")))
            .method(method, BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    if (!cookies.isEmpty()) {
      request.header("Cookie", cookieHeader());
    }
    try {
      HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String cookieHeader() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  /** What is left of the session here; another browser with the same is one more tab. */
  Map<String, String> cookies() {
    return cookies;
  }

  boolean hasSession() {
    return cookies.keySet().stream().anyMatch(name -> name.startsWith("q_session"));
  }

  static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private void keep(String setCookie) {
    String[] cookie = setCookie.split(";", 2)[0].split("=", 2);
    if (setCookie.contains("Max-Age=0;") || setCookie.endsWith("Max-Age=0")) {
      cookies.remove(cookie[0]);
    } else {
      cookies.put(cookie[0], cookie[1]);
    }
  }

  /** Names and values in turn, without those that have no value. */
  static String[] headers(String... namesAndValues) {
    List<String> headers = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i + 1] != null) {
        headers.addAll(List.of(namesAndValues[i], namesAndValues[i + 1]));
      }
    }
    return headers.toArray(String[]::new);
  }
}
