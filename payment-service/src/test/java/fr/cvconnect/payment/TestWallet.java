package fr.cvconnect.payment;

import fr.cvconnect.events.Ids;
import fr.cvconnect.json.WireInstant;
import fr.cvconnect.testing.KafkaProbe;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The wallet in component tests: signs as the contract says, publishes as its own principal. */
public final class TestWallet implements QuarkusTestResourceLifecycleManager {
  private static final String PUBLIC_KEY =
      "MCowBQYDK2VwAyEAIIHkE6bJJsYcEVqLKkYwfCvKJWx+URQoJlJY7DiKQdo=";
  private static final String PRIVATE_KEY =
      "MC4CAQAwBQYDK2VwBCIEIHXnPtjVCMOYVd1uREd/Bt/I2kKOz3gFHsXLgR8UZ3ip";

  @Override
  public Map<String, String> start() {
    return Map.of("WALLET_KEYS", "test-key:" + PUBLIC_KEY);
  }

  @Override
  public void stop() {}

  /** A debit with a new id. */
  public static UUID debit(String paymentId, long amountCents, Instant debitedAt) {
    UUID debitId = Ids.next();
    publish(paymentId, body(debitId, paymentId, amountCents, debitedAt));
    return debitId;
  }

  public static String body(UUID debitId, String paymentId, long amountCents, Instant debitedAt) {
    return """
    {"debitId":"%s","paymentId":"%s","amountCents":%d,"currency":"EUR","debitedAt":"%s"}\
    """
        .formatted(debitId, paymentId, amountCents, WireInstant.text(debitedAt));
  }

  /** Publishes a body under a good signature. */
  public static void publish(String key, String body) {
    publish(key, body, signedHeaders(body));
  }

  public static void publish(String key, String body, Map<String, String> headers) {
    KafkaProbe.as("wallet")
        .send(Topics.WALLET_DEBITS, key, headers, body.getBytes(StandardCharsets.UTF_8));
  }

  public static Map<String, String> signedHeaders(String body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", Ids.next().toString());
    headers.put("ce_source", "/wallet");
    headers.put("ce_type", "fr.cvconnect.WalletDebited.v1");
    headers.put("ce_time", "2020-04-30T07:50:00.000Z");
    headers.put("signature-key-id", "test-key");
    headers.put("signature", signature(headers, body));
    return headers;
  }

  private static String signature(Map<String, String> headers, String body) {
    String signed =
        String.join(
            ".", headers.get("ce_id"), headers.get("ce_type"), headers.get("ce_time"), body);
    try {
      PrivateKey key =
          KeyFactory.getInstance("Ed25519")
              .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(PRIVATE_KEY)));
      Signature ed25519 = Signature.getInstance("Ed25519");
      ed25519.initSign(key);
      ed25519.update(signed.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(ed25519.sign());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
