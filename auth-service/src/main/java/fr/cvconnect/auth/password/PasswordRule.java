package fr.cvconnect.auth.password;

import fr.cvconnect.auth.account.Account;
import fr.cvconnect.web.Texts;
import fr.cvconnect.web.Violations;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * What a password must be, after the advice of the CNIL: twelve characters, or eight of three of
 * the four classes capital, small letter, digit and other, since the third wrong one blocks.
 *
 * <p>Never milder than the realm's own rule, which would refuse it afterwards.
 */
final class PasswordRule {
  private static final int LONG_ENOUGH = 12;
  private static final int SHORTEST = 8;
  private static final int CLASSES = 3;

  /** As many as Keycloak takes, in UTF-16 units as it counts them. */
  private static final int LONGEST = 64;

  private PasswordRule() {}

  /** Fails with VALIDATION_FAILED. */
  static void check(String password) {
    Violations violations = new Violations();
    if (password == null || password.isEmpty()) {
      violations.add("/password", "REQUIRED", "A value is required.");
    } else if (password.length() > LONGEST) {
      violations.add("/password", "TOO_LONG", "At most " + LONGEST + " characters are allowed.");
    } else if (Texts.hasControls(password)) {
      violations.add("/password", "CONTROL_CHARACTER", "Nobody could type this when signing in.");
    } else if (!isStrong(password)) {
      violations.add(
          "/password",
          "TOO_WEAK",
          "Twelve characters are expected, or eight with three of: capitals, small letters, digits,"
              + " others.");
    }
    violations.throwIfAny();
  }

  /** Fails with VALIDATION_FAILED for what everybody would try first. */
  static void checkFor(Account account, String password) {
    Violations violations = new Violations();
    if (password.equals(account.id()) || password.equalsIgnoreCase(account.email())) {
      violations.add("/password", "TOO_WEAK", "Neither the identifier nor the address will do.");
    }
    violations.throwIfAny();
  }

  private static boolean isStrong(String password) {
    int characters = password.codePointCount(0, password.length());
    return characters >= LONG_ENOUGH || (characters >= SHORTEST && classes(password) >= CLASSES);
  }

  private static long classes(String password) {
    return Stream.<IntPredicate>of(
            Character::isUpperCase,
            Character::isLowerCase,
            Character::isDigit,
            other -> !Character.isLetterOrDigit(other))
        .filter(of -> password.codePoints().anyMatch(of))
        .count();
  }
}
