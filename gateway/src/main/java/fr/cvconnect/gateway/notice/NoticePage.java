package fr.cvconnect.gateway.notice;

import static java.util.stream.Collectors.joining;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;

/**
 * A page that only says something: in the login pages' look, without scripts, French unless the
 * browser prefers English. Nothing of the request stands in it.
 */
public final class NoticePage {
  static final String MEDIA_TYPE = "text/html; charset=utf-8";

  private static final PageTemplate PAGE = PageTemplate.read("notice.html");
  private static final String SHOWN = NoticePage.class.getName();

  private NoticePage() {}

  /** Tells who followed a payment request's link what it is; whether it is one is not looked up. */
  public static void showPaymentRequest(RoutingContext context) {
    context
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
        .end(about(Notice.PAYMENT_REQUEST, 0, context));
  }

  /** Whether the answer is such a page, wherever it is shown. */
  public static boolean isShown(RoutingContext context) {
    return context.get(SHOWN) != null;
  }

  /** Whether that page has a form to send. */
  public static boolean hasForm(RoutingContext context) {
    return context.get(SHOWN) instanceof Notice notice && notice.isNextPosted();
  }

  /**
   * @param waitSeconds until the reader may try again; zero if that is not to be said
   */
  static Buffer about(Notice notice, long waitSeconds, RoutingContext context) {
    context.put(SHOWN, notice);
    Words words = Words.inOneOf(languages(context));
    return Buffer.buffer(
        PAGE.filled(
            Map.of(
                "language", words.language(),
                "title", words.title(notice),
                "text", paragraphs(words.text(notice)),
                "retry", waitSeconds > 0 ? retry(words.retry(waitSeconds)) : "",
                "next", notice.next() == null ? "" : next(notice, words))));
  }

  private static List<String> languages(RoutingContext context) {
    return context.acceptableLanguages().stream()
        .filter(language -> language.weight() > 0)
        .map(LanguageHeader::tag)
        .filter(tag -> tag != null)
        .toList();
  }

  private static String paragraphs(List<String> texts) {
    return texts.stream().map("<p>%s</p>"::formatted).collect(joining("\n    "));
  }

  private static String retry(String text) {
    return "<p class=\"retry\">%s</p>".formatted(text);
  }

  private static String next(Notice notice, Words words) {
    return (notice.isNextPosted()
            ? "<form method=\"post\" action=\"%s\"><button class=\"next\">%s</button></form>"
            : "<p><a class=\"next\" href=\"%s\">%s</a></p>")
        .formatted(notice.next(), words.next(notice));
  }
}
