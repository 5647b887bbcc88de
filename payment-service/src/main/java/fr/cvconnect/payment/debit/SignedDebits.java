package fr.cvconnect.payment.debit;

import fr.cvconnect.events.CloudEventHeaders;
import fr.cvconnect.events.IncomingRecord;
import fr.cvconnect.events.UnreadableRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;

/**
 * Reads {@code WalletDebited} records: the signature over the raw bytes first, then the body.
 *
 * <p>The other headers of the envelope matter to nobody here.
 */
@ApplicationScoped
class SignedDebits {
  private static final String TYPE = "fr.cvconnect.WalletDebited.v1";

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
    return new ReadDebit(DebitBody.read(read.value()), read);
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
}
