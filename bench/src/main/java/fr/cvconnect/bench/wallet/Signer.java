package fr.cvconnect.bench.wallet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;

/** The wallet's signature. */
public final class Signer {
  private final String keyId;
  private final Ed25519PrivateKeyParameters key;

  private Signer(String keyId, Ed25519PrivateKeyParameters key) {
    this.keyId = keyId;
    this.key = key;
  }

  /**
   * For a wallet whose key is known to the merchant's side already.
   *
   * @param privateKey PKCS#8 in base64
   */
  public static Signer of(String keyId, String privateKey) {
    return of(keyId, Base64.getDecoder().decode(privateKey));
  }

  /**
   * @param privateKey PKCS#8
   */
  public static Signer of(String keyId, byte[] privateKey) {
    try {
      return new Signer(
          keyId, (Ed25519PrivateKeyParameters) PrivateKeyFactory.createKey(privateKey));
    } catch (IOException | ClassCastException unusable) {
      throw new IllegalArgumentException("no Ed25519 key", unusable);
    }
  }

  /** A pair for this run. */
  public static KeyPair newKeys() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  String keyId() {
    return keyId;
  }

  /** Over {@code ce_id.ce_type.ce_time.} and the body. */
  String sign(String id, String type, String time, byte[] body) {
    byte[] prefix = (id + '.' + type + '.' + time + '.').getBytes(StandardCharsets.UTF_8);
    Ed25519Signer ed25519 = new Ed25519Signer();
    ed25519.init(true, key);
    ed25519.update(prefix, 0, prefix.length);
    ed25519.update(body, 0, body.length);
    return Base64.getEncoder().encodeToString(ed25519.generateSignature());
  }
}
