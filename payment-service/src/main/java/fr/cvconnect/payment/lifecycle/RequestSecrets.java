package fr.cvconnect.payment.lifecycle;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * What leads a wallet to one request, and to nothing else.
 *
 * @param token 128 random bits, base64url: stands in the QR's link
 * @param shortCode 40 random bits, 8 characters of Crockford's base 32: for who cannot scan
 */
public record RequestSecrets(String token, String shortCode) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int TOKEN_BYTES = 16;
  private static final int SHORT_CODE_BITS = 40;

  /** New ones; two requests never get the same token. */
  public static RequestSecrets random() {
    byte[] token = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(token);
    long code = RANDOM.nextLong() >>> (Long.SIZE - SHORT_CODE_BITS);
    return new RequestSecrets(
        Base64.getUrlEncoder().withoutPadding().encodeToString(token),
        Crockford.encode(code, SHORT_CODE_BITS / Crockford.BITS));
  }
}
