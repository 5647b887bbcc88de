package fr.cvconnect.auth;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How texts are compared when people search and sort: {@code L'Œuvre-d'Été} reads as {@code l},
 * {@code oeuvre}, {@code d}, {@code ete}.
 */
public final class SearchWords {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** After some first letters, it sorts behind every word that begins with them. */
  private static final String LAST_CODE_POINT = Character.toString(Character.MAX_CODE_POINT);

  private SearchWords() {}

  /** The words in their order, without accents, in lower case; none in a text of signs only. */
  public static List<String> of(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
    plain = ACCENTS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    // Letters of French that Unicode does not take apart.
    plain = plain.replace("œ", "oe").replace("æ", "ae");
    return words(plain).toList();
  }

  /** The words in one line, which sorts as a person expects. */
  public static String line(String text) {
    return String.join(" ", of(text));
  }

  /**
   * Where the words end that begin with these letters, in the order of code points: they are the
   * range from the letters on up to here, and so one stretch of an index.
   */
  public static String endOf(String letters) {
    return letters + LAST_CODE_POINT;
  }

  private static Stream<String> words(String plain) {
    return Arrays.stream(BETWEEN_WORDS.split(plain)).filter(word -> !word.isEmpty());
  }
}
