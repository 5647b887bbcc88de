package fr.cvconnect.auth.mail;

import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** What letters say, in French: plain text and HTML of the same words. */
@ApplicationScoped
class LetterTexts {
  private final Engine templates;

  LetterTexts(Engine templates) {
    this.templates = templates;
  }

  String text(Letter letter) {
    return fill(letter, ".txt");
  }

  String html(Letter letter) {
    return fill(letter, ".html");
  }

  private String fill(Letter letter, String form) {
    return templates
        .getTemplate(letter.kind().template() + form)
        .data("account", letter.account().id())
        .data("link", letter.link())
        .data("ttl", letter.ttl() == null ? null : inFrench(letter.ttl()))
        .render();
  }

  /** {@code 30 minutes}, {@code 7 jours}; rounded down, so that nobody comes too late. */
  static String inFrench(Duration ttl) {
    if (ttl.toDays() > 1) {
      return ttl.toDays() + " jours";
    }
    return ttl.toHours() > 1 ? ttl.toHours() + " heures" : ttl.toMinutes() + " minutes";
  }
}
