package fr.cvconnect.launcher.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
  @TempDir Path checkout;
  private String before;

  @BeforeEach
  void aSmallCheckout() throws IOException {
    write("pom.xml", "<project/>");
    write("gateway/src/main/java/Gateway.java", "class Gateway {}");
    write("gateway/src/test/java/GatewayTest.java", "class GatewayTest {}");
    before = Fingerprint.of(checkout);
  }

  @Test
  void anotherContentNameOrPomIsAnotherBuild() throws IOException {
    write("gateway/src/main/java/Gateway.java", "class Gateway { }");
    var edited = Fingerprint.of(checkout);
    Files.move(
        checkout.resolve("gateway/src/main/java/Gateway.java"),
        checkout.resolve("gateway/src/main/java/Door.java"));
    var renamed = Fingerprint.of(checkout);
    write("pom.xml", "<project></project>");
    assertThat(before).isNotIn(edited, renamed, Fingerprint.of(checkout)).isNotEqualTo(edited);
    assertThat(renamed).isNotEqualTo(edited);
  }

  @Test
  void touchedFilesTestsAndOutputsBuildNothingAgain() throws IOException {
    Files.setLastModifiedTime(checkout.resolve("pom.xml"), FileTime.fromMillis(0));
    write("gateway/src/test/java/GatewayTest.java", "class GatewayTest { }");
    write("gateway/target/classes/src/main/x", "output");
    write(".local/app/src/main/x", "installed");
    assertThat(Fingerprint.of(checkout)).isEqualTo(before);
  }

  private void write(String path, String content) throws IOException {
    var file = checkout.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
