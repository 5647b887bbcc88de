package fr.cvconnect.gateway.notice;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The pages' words in one language. */
final class Words {
  private static final Words FRENCH = new Words(Locale.FRENCH);
  private static final Words ENGLISH = new Words(Locale.ENGLISH);

  /** Up to here people rather count seconds. */
  private static final int COUNTED_SECONDS = 90;

  private final Locale locale;
  private final ResourceBundle texts;

  private Words(Locale locale) {
    this.locale = locale;
    // The machine's own language is no language of ours.
    this.texts =
        ResourceBundle.getBundle(
            "notices", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  /**
   * In the first of those that we have; French if there is none.
   *
   * @param languages what the reader prefers, best first: {@code en}, {@code fr}
   */
  static Words inOneOf(List<String> languages) {
    return languages.stream()
        .map(language -> language.toLowerCase(Locale.ROOT))
        .filter(language -> language.equals("fr") || language.equals("en"))
        .findFirst()
        .filter("en"::equals)
        .map(english -> ENGLISH)
        .orElse(FRENCH);
  }

  String language() {
    return locale.getLanguage();
  }

  String title(Notice notice) {
    return texts.getString(notice + ".title");
  }

  /** Its paragraphs. */
  List<String> text(Notice notice) {
    return texts.getString(notice + ".text").lines().toList();
  }

  /** What the link that leads on is called. */
  String next(Notice notice) {
    return texts.getString(notice + ".next");
  }

  /** When the same may be tried again; in minutes rather too late than too early. */
  String retry(long waitSeconds) {
    return waitSeconds <= COUNTED_SECONDS
        ? filled("retry.seconds", waitSeconds)
        : filled("retry.minutes", Math.ceilDiv(waitSeconds, 60));
  }

  private String filled(String key, long number) {
    return new MessageFormat(texts.getString(key), locale).format(new Object[] {number});
  }
}
