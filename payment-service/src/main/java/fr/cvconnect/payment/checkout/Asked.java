package fr.cvconnect.payment.checkout;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.cvconnect.json.WireJson;
import fr.cvconnect.web.Scope;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/**
 * A request for a payment with who sent it.
 *
 * @param scope held: it is looked at beside its HTTP request
 * @param key the {@code Idempotency-Key} it was sent with
 */
record Asked(NewPayment body, Scope scope, Optional<String> key) {
  private static final String OPERATION = "checkout";

  /** The key in its scope. */
  Optional<IdempotencyKeys.Key> scopedKey() {
    return key.map(text -> new IdempotencyKeys.Key(scope.account(), OPERATION, text));
  }

  /** The same for the same request, however it was written. */
  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(WireJson.strict().writeValueAsBytes(body));
    } catch (NoSuchAlgorithmException | JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
