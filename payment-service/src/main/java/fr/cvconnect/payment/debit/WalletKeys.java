package fr.cvconnect.payment.debit;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/** The wallet backend's public keys; two at a time, so that it can change from one to the other. */
@Singleton
class WalletKeys {
  private final Map<String, Ed25519PublicKeyParameters> keys = new HashMap<>();

  WalletKeys(DebitsConfig config) {
    for (String entry : config.walletKeys()) {
      int colon = entry.indexOf(':');
      if (colon < 1) {
        throw new IllegalArgumentException("cv.debits.wallet-keys: keyId:base64 is expected");
      }
      keys.put(entry.substring(0, colon), publicKey(entry.substring(colon + 1)));
    }
  }

  private static Ed25519PublicKeyParameters publicKey(String base64) {
    try {
      return (Ed25519PublicKeyParameters)
          PublicKeyFactory.createKey(Base64.getDecoder().decode(base64.strip()));
    } catch (IOException | RuntimeException malformed) {
      throw new IllegalArgumentException(
          "cv.debits.wallet-keys: an X.509 Ed25519 public key is expected", malformed);
    }
  }

  Optional<Ed25519PublicKeyParameters> key(String keyId) {
    return Optional.ofNullable(keys.get(keyId));
  }
}
