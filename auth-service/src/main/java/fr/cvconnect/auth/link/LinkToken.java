package fr.cvconnect.auth.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** What opens a link: 256 random bits, as 43 characters of URL-safe base 64. */
public record LinkToken(String text) {
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  public LinkToken {
    if (!isOne(text)) {
      throw new IllegalArgumentException("not a token"); // and not shown: it may nearly be one
    }
  }

  static LinkToken random() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  public static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  /**
   * SHA-256, in hexadecimal digits. Nobody guesses 256 bits, so neither salt nor a slow hash is
   * needed.
   */
  String hash() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** For logs, should it get there by mistake. */
  @Override
  public String toString() {
    return "LinkToken[***]";
  }
}
