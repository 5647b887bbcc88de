package fr.cvconnect.bench.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.Signature;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SignerTest {
  private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

  @Test
  void aKeyHandedOverAsTextSignsAsItself() throws Exception {
    KeyPair keys = Signer.newKeys();
    String text = Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded());

    String signature = Signer.of("k", text).sign("id", "type", "time", BODY);

    Signature verification = Signature.getInstance("Ed25519");
    verification.initVerify(keys.getPublic());
    verification.update("id.type.time.{}".getBytes(StandardCharsets.UTF_8));
    assertThat(verification.verify(Base64.getDecoder().decode(signature))).isTrue();
  }

  @Test
  void whatIsNoKeyIsRefused() {
    assertThatThrownBy(() -> Signer.of("k", "AAAA")).isInstanceOf(IllegalArgumentException.class);
  }
}
