package fr.cvconnect.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;

/** The wallet's signature, with a key drawn for this run. */
final class Signer {
  static final String KEY_ID = "bench";

  private final KeyPair keys;

  Signer() {
    try {
      keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /** As payment-service's configuration wants it. */
  String publicKeyEntry() {
    return KEY_ID + ":" + Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
  }

  /** Over {@code ce_id.ce_type.ce_time.} and the body. */
  String sign(String id, String type, String time, byte[] body) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(keys.getPrivate());
      signature.update((id + '.' + type + '.' + time + '.').getBytes(StandardCharsets.UTF_8));
      signature.update(body);
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
