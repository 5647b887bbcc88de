package fr.cvconnect.gateway.limit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The fields of a form posted to the identity provider: {@code username=100001&password=…}.
 *
 * <p>Only a form with one reading has any. The provider takes other types and character sets too,
 * and the first of several values; a name hidden in them would be one that is not counted here.
 */
record SignInForm(Map<String, String> fields) {
  private static final Pattern TYPE =
      Pattern.compile(
          "application/x-www-form-urlencoded *(; *charset=\"?(utf-8|iso-8859-1)\"?)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7E]+");
  private static final int MAX_FIELDS = 64;

  /** Empty if it is no such form. */
  static Optional<SignInForm> read(String contentType, String body) {
    if (contentType == null
        || !TYPE.matcher(contentType).matches()
        || !VISIBLE.matcher(body).matches()) {
      return Optional.empty();
    }
    String[] pairs = body.split("&", MAX_FIELDS + 1);
    Map<String, String> fields = HashMap.newHashMap(pairs.length);
    try {
      for (String pair : pairs) {
        String[] parts = pair.split("=", 2);
        fields.put(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
      }
    } catch (IllegalArgumentException badText) {
      return Optional.empty();
    }
    return fields.size() == pairs.length && pairs.length <= MAX_FIELDS
        ? Optional.of(new SignInForm(fields))
        : Optional.empty();
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** No field of a sign-in has control characters, and the provider fails on some. */
  private static String decoded(String text) {
    String decoded = URLDecoder.decode(text, UTF_8);
    if (decoded.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a control character");
    }
    return decoded;
  }
}
