package fr.cvconnect.web;

import java.text.Normalizer;

/**
 * Reads texts that people and programs sent: trimmed, normalised (NFC), of a bounded length counted
 * in code points, without control characters.
 *
 * <p>Control characters are those of Unicode's category Cc, and what works like one: line and
 * paragraph separators, the marks that turn the direction of writing around, and halves of
 * surrogate pairs, which no database stores. A text that would show nothing at all, such as a
 * zero-width space alone, is as good as none.
 */
public final class Texts {
  private final Violations violations;

  public Texts(Violations violations) {
    this.violations = violations;
  }

  /** The cleaned text; null, and a violation, if there is none or it is unacceptable. */
  public String required(String pointer, String text, int maxCodePoints) {
    String clean = optional(pointer, text, maxCodePoints);
    if (clean == null && isInvisible(text)) {
      violations.add(pointer, "REQUIRED", "A value is required.");
    }
    return clean;
  }

  /** The cleaned text; null if there is none or only blanks, or, with a violation, if bad. */
  public String optional(String pointer, String text, int maxCodePoints) {
    if (isInvisible(text)) {
      return null;
    }
    if (hasControls(text)) {
      violations.add(pointer, "CONTROL_CHARACTER", "Control characters are not allowed.");
      return null;
    }
    String clean = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    if (clean.codePointCount(0, clean.length()) > maxCodePoints) {
      violations.add(pointer, "TOO_LONG", "At most " + maxCodePoints + " characters are allowed.");
      return null;
    }
    return clean;
  }

  /** Whether a text has characters that nobody types and no field shows. */
  public static boolean hasControls(String text) {
    return text.codePoints().anyMatch(Texts::controls);
  }

  private static boolean isInvisible(String text) {
    return text == null
        || text.codePoints()
            .allMatch(one -> Character.isWhitespace(one) || showsNothing(Character.getType(one)));
  }

  private static boolean showsNothing(int type) {
    return type == Character.SPACE_SEPARATOR || type == Character.FORMAT;
  }

  private static boolean controls(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> turnsDirection(codePoint);
    };
  }

  private static boolean turnsDirection(int codePoint) {
    return (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069);
  }
}
