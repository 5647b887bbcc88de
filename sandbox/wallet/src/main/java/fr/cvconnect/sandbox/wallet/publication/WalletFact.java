package fr.cvconnect.sandbox.wallet.publication;

import fr.cvconnect.json.WireInstant;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A fact of this wallet as a CloudEvent in binary mode, and what of it is signed.
 *
 * @param type its name, {@code WalletDebited}
 * @param subject the payment's id, also the record's key
 * @param sequence rising
 * @param body the bytes as published
 */
public record WalletFact(
    UUID id, String type, String subject, Instant time, long sequence, byte[] body) {
  /** {@code ce_id.ce_type.ce_time.} and the body. */
  public byte[] signedBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String envelope = id + "." + ceType() + "." + ceTime() + ".";
    bytes.writeBytes(envelope.getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(body);
    return bytes.toByteArray();
  }

  public Map<String, String> headers(String keyId, byte[] signature) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", id.toString());
    headers.put("ce_source", "/wallet");
    headers.put("ce_type", ceType());
    headers.put("ce_subject", subject);
    headers.put("ce_time", ceTime());
    headers.put("ce_sequence", Long.toString(sequence));
    headers.put("content-type", "application/json");
    headers.put("signature-key-id", keyId);
    headers.put("signature", Base64.getEncoder().encodeToString(signature));
    return headers;
  }

  private String ceType() {
    return "fr.cvconnect." + type + ".v1";
  }

  private String ceTime() {
    return WireInstant.text(time);
  }
}
