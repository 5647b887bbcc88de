package fr.cvconnect.payment.debit;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cvconnect.events.CloudEventHeaders;
import fr.cvconnect.events.IncomingRecord;
import fr.cvconnect.events.UnreadableRecord;
import fr.cvconnect.json.WireJson;
import fr.cvconnect.payment.lifecycle.Debit;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * Reads {@code WalletDebited} records: the signature over the raw bytes first, then the body.
 *
 * <p>The other headers of the envelope matter to nobody here. A signed body with readable {@code
 * debitId} and {@code paymentId} is always a debit, whatever the rest of it says: money was taken
 * for it.
 */
@ApplicationScoped
class SignedDebits {
  private static final String TYPE = "fr.cvconnect.WalletDebited.v1";

  /** ISO 4217. Whatever is longer is not quoted back: a fact has a limit. */
  private static final int CURRENCY_CHARACTERS = 3;

  private final WalletKeys keys;

  SignedDebits(WalletKeys keys) {
    this.keys = keys;
  }

  /**
   * @throws UnreadableRecord BAD_SIGNATURE, UNKNOWN_TYPE or UNREADABLE_BODY
   */
  ReadDebit read(IncomingRecord read) {
    if (read.value() == null) {
      throw new UnreadableRecord("UNREADABLE_BODY", "no body");
    }
    checkSignature(read);
    String type = header(read, CloudEventHeaders.TYPE);
    if (!TYPE.equals(type)) {
      throw new UnreadableRecord("UNKNOWN_TYPE", type + " does not belong on this topic");
    }
    return new ReadDebit(debit(read.value()), read);
  }

  private void checkSignature(IncomingRecord read) {
    String keyId = header(read, "signature-key-id");
    PublicKey key = keys.key(keyId).orElseThrow(() -> badSignature("no key has the id " + keyId));
    try {
      Signature ed25519 = Signature.getInstance("Ed25519");
      ed25519.initVerify(key);
      ed25519.update(signedPrefix(read));
      ed25519.update(read.value());
      if (!ed25519.verify(Base64.getDecoder().decode(header(read, "signature")))) {
        throw badSignature("the signature is not that of the bytes");
      }
    } catch (GeneralSecurityException | IllegalArgumentException malformed) {
      throw badSignature(malformed.getMessage());
    }
  }

  /** What is signed before the body: {@code ce_id.ce_type.ce_time.}, as the headers have them. */
  private static byte[] signedPrefix(IncomingRecord read) {
    String prefix =
        header(read, CloudEventHeaders.ID)
            + '.'
            + header(read, CloudEventHeaders.TYPE)
            + '.'
            + header(read, CloudEventHeaders.TIME)
            + '.';
    return prefix.getBytes(StandardCharsets.UTF_8);
  }

  private static String header(IncomingRecord read, String name) {
    return read.header(name).orElseThrow(() -> badSignature("header " + name + " is missing"));
  }

  private static UnreadableRecord badSignature(String detail) {
    return new UnreadableRecord("BAD_SIGNATURE", detail);
  }

  private static Debit debit(byte[] body) {
    try {
      JsonNode json = WireJson.tolerant().readTree(body);
      return new Debit(
          uuid(json, "debitId"),
          uuid(json, "paymentId"),
          wholeNumber(json.path("amountCents")),
          currency(json.path("currency").textValue()),
          instant(json.path("debitedAt")));
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new UnreadableRecord("UNREADABLE_BODY", unreadable.getMessage());
    }
  }

  private static UUID uuid(JsonNode json, String field) {
    String text = json.path(field).textValue();
    if (text == null || text.length() != 36) {
      throw new UnreadableRecord("UNREADABLE_BODY", field + " is no UUID");
    }
    return UUID.fromString(text);
  }

  private static String currency(String text) {
    return text == null || text.length() != CURRENCY_CHARACTERS ? null : text;
  }

  private static Long wholeNumber(JsonNode number) {
    return number.isIntegralNumber() && number.canConvertToLong() ? number.longValue() : null;
  }

  private static Instant instant(JsonNode text) {
    try {
      return WireJson.tolerant().treeToValue(text, Instant.class);
    } catch (IOException notAnInstant) {
      return null;
    }
  }
}
