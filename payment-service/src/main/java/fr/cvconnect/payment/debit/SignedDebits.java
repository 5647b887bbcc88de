package fr.cvconnect.payment.debit;

import fr.cvconnect.events.CloudEventHeaders;
import fr.cvconnect.events.IncomingRecord;
import fr.cvconnect.events.UnreadableRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

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
    Ed25519PublicKeyParameters key =
        keys.key(keyId).orElseThrow(() -> badSignature("no key has the id " + keyId));
    Ed25519Signer ed25519 = new Ed25519Signer();
    ed25519.init(false, key);
    byte[] prefix = signedPrefix(read);
    ed25519.update(prefix, 0, prefix.length);
    ed25519.update(read.value(), 0, read.value().length);
    if (!ed25519.verifySignature(signature(read))) {
      throw badSignature("the signature is not that of the bytes");
    }
  }

  private static byte[] signature(IncomingRecord read) {
    try {
      return Base64.getDecoder().decode(header(read, "signature"));
    } catch (IllegalArgumentException malformed) {
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
