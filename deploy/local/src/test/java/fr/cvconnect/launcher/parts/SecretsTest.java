package fr.cvconnect.launcher.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir Path folder;

  @Test
  void aSecretIsDrawnOnceAndKept() {
    var drawn = secrets().password("kafka.admin");
    assertThat(drawn).matches("[A-Za-z0-9_-]{32}");
    assertThat(secrets().password("kafka.admin")).isEqualTo(drawn);
    assertThat(secrets().password("kafka.wallet")).isNotEqualTo(drawn);
  }

  @Test
  void onlyTheOwnerReadsThem() throws IOException {
    secrets().password("kafka.admin");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void theTwoKeysOfASigningKeyBelongTogether() throws Exception {
    var key = secrets().signingKey("wallet");
    assertThat(secrets().signingKey("wallet")).isEqualTo(key);

    var keys = KeyFactory.getInstance("Ed25519");
    var signing = Signature.getInstance("Ed25519");
    signing.initSign(keys.generatePrivate(new PKCS8EncodedKeySpec(bytes(key.privateKey()))));
    signing.update("45.00".getBytes());
    var signature = signing.sign();
    signing.initVerify(keys.generatePublic(new X509EncodedKeySpec(bytes(key.publicKey()))));
    signing.update("45.00".getBytes());
    assertThat(signing.verify(signature)).isTrue();
  }

  private Secrets secrets() {
    return new Secrets(file());
  }

  private Path file() {
    return folder.resolve("secrets.json");
  }

  private static byte[] bytes(String base64) {
    return Base64.getDecoder().decode(base64);
  }
}
