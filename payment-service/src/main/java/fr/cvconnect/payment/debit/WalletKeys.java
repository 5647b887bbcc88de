package fr.cvconnect.payment.debit;

import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The wallet backend's public keys; two at a time, so that it can change from one to the other. */
@Singleton
class WalletKeys {
  private final Map<String, PublicKey> keys = new HashMap<>();

  WalletKeys(DebitsConfig config) {
    for (String entry : config.walletKeys()) {
      int colon = entry.indexOf(':');
      if (colon < 1) {
        throw new IllegalArgumentException("cv.debits.wallet-keys: keyId:base64 is expected");
      }
      keys.put(entry.substring(0, colon), publicKey(entry.substring(colon + 1)));
    }
  }

  private static PublicKey publicKey(String base64) {
    try {
      return KeyFactory.getInstance("Ed25519")
          .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64.strip())));
    } catch (GeneralSecurityException | IllegalArgumentException malformed) {
      throw new IllegalArgumentException(
          "cv.debits.wallet-keys: an X.509 Ed25519 public key is expected", malformed);
    }
  }

  Optional<PublicKey> key(String keyId) {
    return Optional.ofNullable(keys.get(keyId));
  }
}
