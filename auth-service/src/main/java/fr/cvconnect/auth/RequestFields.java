package fr.cvconnect.auth;

import fr.cvconnect.auth.account.Email;
import fr.cvconnect.web.Texts;
import fr.cvconnect.web.Violations;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the fields of a request that has more than one way to be wrong, and answers with all of
 * them at once.
 *
 * <p>Each method returns null when it has found a violation; {@link #throwIfAny} comes before any
 * of the values is used.
 */
public final class RequestFields {
  private static final int LONGEST_CHOICE = 40;

  private final Violations violations = new Violations();
  private final Texts texts = new Texts(violations);

  public String text(String pointer, String value, int maxCodePoints) {
    return texts.required(pointer, value, maxCodePoints);
  }

  /** Exactly so many of the digits 0 to 9; those of other scripts are not meant. */
  public String digits(String pointer, String value, int count) {
    String clean = texts.required(pointer, value, count);
    if (clean != null && !Pattern.matches("[0-9]{" + count + "}", clean)) {
      violations.add(pointer, "NOT_DIGITS", "Exactly " + count + " digits are expected.");
      return null;
    }
    return clean;
  }

  /** As many ids as are allowed, at least one, each of so many digits; empty if none are named. */
  public Optional<Set<String>> optionalIds(String pointer, List<String> ids, int digits, int most) {
    if (ids == null) {
      return Optional.empty();
    }
    if (ids.isEmpty() || ids.size() > most) {
      violations.add(pointer, "WRONG_COUNT", "1 to " + most + " are expected, or none at all.");
      return Optional.empty();
    }
    Set<String> read = new HashSet<>();
    for (int i = 0; i < ids.size(); i++) {
      read.add(digits(pointer + "/" + i, ids.get(i), digits));
    }
    return Optional.of(read);
  }

  public Email email(String pointer, String value) {
    String clean = texts.required(pointer, value, Email.LONGEST);
    if (clean == null) {
      return null;
    }
    if (!Email.isWellFormed(clean)) {
      violations.add(pointer, "NOT_AN_EMAIL", "An e-mail address is expected, in ASCII.");
      return null;
    }
    return new Email(clean);
  }

  /** The choice that is spelt like this on the wire, case included. */
  public <E> E oneOf(String pointer, String value, E[] choices, Function<E, String> spelling) {
    String clean = texts.required(pointer, value, LONGEST_CHOICE);
    for (E choice : choices) {
      if (spelling.apply(choice).equals(clean)) {
        return choice;
      }
    }
    if (clean != null) {
      String known = Arrays.stream(choices).map(spelling).collect(Collectors.joining(", "));
      violations.add(pointer, "UNKNOWN_VALUE", "One of these is expected: " + known + ".");
    }
    return null;
  }

  public void throwIfAny() {
    violations.throwIfAny();
  }
}
