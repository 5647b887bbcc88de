package fr.cvconnect.sandbox.wallet.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The wallet's Ed25519 key. Its public half is known to payment-service under the key's id. */
@ApplicationScoped
public class SigningKey {
  private static final String ALGORITHM = "Ed25519";

  private final String id;
  private final PrivateKey key;

  SigningKey(WalletConfig config) throws GeneralSecurityException {
    id = config.signing().keyId();
    byte[] encoded = Base64.getDecoder().decode(config.signing().key());
    key = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
  }

  public String id() {
    return id;
  }

  public byte[] sign(byte[] bytes) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(bytes);
      return signature.sign();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
