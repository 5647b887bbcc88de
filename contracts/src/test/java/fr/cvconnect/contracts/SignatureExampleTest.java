package fr.cvconnect.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The wallet guide tells implementers to check themselves against this very example. */
class SignatureExampleTest {
  // The public key of RFC 8032, 7.1, test 1, as X.509: published, so nobody takes it for ours.
  private static final String PUBLIC_KEY =
      "MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";

  @Test
  void theExampleDebitIsSignedAsTheGuideSays() throws GeneralSecurityException {
    EventExample debit = EventExample.of("WalletDebited");
    assertThat(verifies(debit.headers(), debit.body())).isTrue();
  }

  @Test
  void anotherBodyDoesNotFitTheSignature() throws GeneralSecurityException {
    EventExample debit = EventExample.of("WalletDebited");
    assertThat(verifies(debit.headers(), debit.body().replace("4500", "4501"))).isFalse();
  }

  private static boolean verifies(Map<String, String> headers, String body)
      throws GeneralSecurityException {
    PublicKey key =
        KeyFactory.getInstance("Ed25519")
            .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(PUBLIC_KEY)));
    Signature signature = Signature.getInstance("Ed25519");
    signature.initVerify(key);
    String head =
        String.join(".", headers.get("ce_id"), headers.get("ce_type"), headers.get("ce_time"));
    signature.update((head + "." + body).getBytes(StandardCharsets.UTF_8));
    return signature.verify(Base64.getDecoder().decode(headers.get("signature")));
  }
}
