package fr.cvconnect.auth.outlet;

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
final class SearchWords {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private SearchWords() {}

  /** The words in their order, without accents, in lower case; none in a text of signs only. */
  static List<String> of(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
    plain = ACCENTS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    // Letters of French that Unicode does not take apart.
    plain = plain.replace("œ", "oe").replace("æ", "ae");
    return words(plain).toList();
  }

  /** The words in one line, which sorts as a person expects. */
  static String line(String text) {
    return String.join(" ", of(text));
  }

  private static Stream<String> words(String plain) {
    return Arrays.stream(BETWEEN_WORDS.split(plain)).filter(word -> !word.isEmpty());
  }
}
