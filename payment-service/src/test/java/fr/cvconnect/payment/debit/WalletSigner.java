package fr.cvconnect.payment.debit;

import fr.cvconnect.events.IncomingRecord;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A wallet with one key of its own that signs as the contract says. */
final class WalletSigner {
  private final String keyId;
  private final KeyPair pair;

  WalletSigner(String keyId) {
    this.keyId = keyId;
    try {
      this.pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  WalletKeys keys() {
    String key = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    return new WalletKeys(() -> List.of(keyId + ":" + key));
  }

  IncomingRecord record(String body) {
    return record(body, Map.of());
  }

  /** Signed with these headers in place of the usual ones. */
  IncomingRecord record(String body, Map<String, String> others) {
    byte[] value = body.getBytes(StandardCharsets.UTF_8);
    Map<String, byte[]> headers = new LinkedHashMap<>();
    Map<String, String> said = new LinkedHashMap<>();
    said.put("ce_specversion", "1.0");
    said.put("ce_id", UUID.randomUUID().toString());
    said.put("ce_source", "/wallet");
    said.put("ce_type", "fr.cvconnect.WalletDebited.v1");
    said.put("ce_time", "2020-04-30T07:50:00.000Z");
    said.put("signature-key-id", keyId);
    said.putAll(others);
    said.put("signature", signature(said, value));
    said.forEach((name, text) -> headers.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return new IncomingRecord("wallet.debits", 0, 0, null, value, headers);
  }

  private String signature(Map<String, String> headers, byte[] body) {
    String prefix =
        headers.get("ce_id") + "." + headers.get("ce_type") + "." + headers.get("ce_time") + ".";
    try {
      Signature ed25519 = Signature.getInstance("Ed25519");
      ed25519.initSign(pair.getPrivate());
      ed25519.update(prefix.getBytes(StandardCharsets.UTF_8));
      ed25519.update(body);
      return Base64.getEncoder().encodeToString(ed25519.sign());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static IncomingRecord withHeader(IncomingRecord read, String name, String value) {
    Map<String, byte[]> headers = new LinkedHashMap<>(read.headers());
    headers.put(name, value.getBytes(StandardCharsets.UTF_8));
    return new IncomingRecord(
        read.topic(), read.partition(), read.offset(), read.key(), read.value(), headers);
  }
}
