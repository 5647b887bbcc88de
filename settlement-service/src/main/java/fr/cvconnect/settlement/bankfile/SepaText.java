package fr.cvconnect.settlement.bankfile;

import java.text.Normalizer;
import java.util.Map;

/**
 * Text as every bank of the SEPA area must accept it: {@code Hôtel de l'Œuvre & Cie} becomes {@code
 * Hotel de l'OEuvre + Cie}.
 *
 * <p>Allowed are Latin letters without accents, digits, space and {@code / - ? : ( ) . , ' +}
 * (European Payments Council, EPC217-08). What has no equivalent becomes a space; runs of spaces
 * become one. May end up empty.
 */
public final class SepaText {
  private static final String ALLOWED_MARKS = " /-?:().,'+";

  /** What Unicode's own decomposition leaves as it is. */
  private static final Map<Character, String> EQUIVALENTS =
      Map.ofEntries(
          Map.entry('Œ', "OE"),
          Map.entry('œ', "oe"),
          Map.entry('Æ', "AE"),
          Map.entry('æ', "ae"),
          Map.entry('ß', "ss"),
          Map.entry('Ø', "O"),
          Map.entry('ø', "o"),
          Map.entry('Ł', "L"),
          Map.entry('ł', "l"),
          Map.entry('Đ', "D"),
          Map.entry('đ', "d"),
          Map.entry('&', "+"),
          Map.entry('’', "'"),
          Map.entry('‘', "'"),
          Map.entry('–', "-"),
          Map.entry('—', "-"),
          Map.entry('_', "-"));

  private SepaText() {}

  /** The text in allowed characters, cut after {@code longest} of them. */
  public static String of(String text, int longest) {
    String spaced = spelled(text).strip().replaceAll(" {2,}", " ");
    return spaced.length() <= longest ? spaced : spaced.substring(0, longest).stripTrailing();
  }

  private static String spelled(String text) {
    StringBuilder spelled = new StringBuilder(text.length());
    for (char letter : Normalizer.normalize(text, Normalizer.Form.NFKD).toCharArray()) {
      if (isAllowed(letter)) {
        spelled.append(letter);
      } else if (Character.getType(letter) != Character.NON_SPACING_MARK) {
        spelled.append(EQUIVALENTS.getOrDefault(letter, " "));
      }
    }
    return spelled.toString();
  }

  private static boolean isAllowed(char letter) {
    return letter >= 'a' && letter <= 'z'
        || letter >= 'A' && letter <= 'Z'
        || letter >= '0' && letter <= '9'
        || ALLOWED_MARKS.indexOf(letter) >= 0;
  }
}
