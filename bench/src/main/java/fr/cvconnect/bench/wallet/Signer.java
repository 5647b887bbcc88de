package fr.cvconnect.bench.wallet;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The wallet's signature. */
public final class Signer {
  private static final String ALGORITHM = "Ed25519";

  private final String keyId;
  private final PrivateKey key;

  public Signer(String keyId, PrivateKey key) {
    this.keyId = keyId;
    this.key = key;
  }

  /**
   * For a wallet whose key is known to the merchant's side already.
   *
   * @param privateKey PKCS#8 in base64
   */
  public static Signer of(String keyId, String privateKey) {
    try {
      PKCS8EncodedKeySpec encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(privateKey));
      return new Signer(keyId, KeyFactory.getInstance(ALGORITHM).generatePrivate(encoded));
    } catch (GeneralSecurityException unusable) {
      throw new IllegalArgumentException("no Ed25519 key", unusable);
    }
  }

  /** A pair for this run. */
  public static KeyPair newKeys() {
    try {
      return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  String keyId() {
    return keyId;
  }

  /** Over {@code ce_id.ce_type.ce_time.} and the body. */
  String sign(String id, String type, String time, byte[] body) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update((id + '.' + type + '.' + time + '.').getBytes(StandardCharsets.UTF_8));
      signature.update(body);
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
