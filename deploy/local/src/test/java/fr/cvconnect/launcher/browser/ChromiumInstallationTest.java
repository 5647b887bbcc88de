package fr.cvconnect.launcher.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumInstallationTest {
  @TempDir Path programs;
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

  @Test
  void thePackageManagerOfTheSystemIsAsked() throws Exception {
    program("apt-get", 0);

    assertThat(installation(true).run()).isTrue();

    assertThat(programs.resolve("asked"))
        .content()
        .isEqualTo("update -q\ninstall -q -y --no-install-recommends chromium\n");
  }

  @Test
  void whoMayNotInstallIsToldHowTo() throws Exception {
    program("apt-get", 0);

    assertThat(installation(false).run()).isFalse();

    assertThat(programs.resolve("asked")).doesNotExist();
    assertThat(shown.toString()).contains("apt install chromium");
  }

  @Test
  void brewNeedsNoRights() throws Exception {
    program("brew", 0);

    assertThat(installation(false).run()).isTrue();

    assertThat(programs.resolve("asked")).content().isEqualTo("install --cask chromium\n");
  }

  @Test
  void whatFailsIsToldWithTheWayByHand() throws Exception {
    program("dnf", 1);

    assertThat(installation(true).run()).isFalse();

    assertThat(shown.toString()).contains("cv: dnf install -q -y chromium", "dnf install chromium");
  }

  private ChromiumInstallation installation(boolean isRoot) {
    return new ChromiumInstallation(new PrintStream(shown, true), List.of(programs), isRoot);
  }

  /** One that notes what it is told, and ends as wanted. */
  private void program(String name, int exitCode) throws IOException {
    Path file = programs.resolve(name);
    Files.writeString(
        file,
        "#!/bin/sh\necho \"$*\" >> %s\nexit %d\n".formatted(programs.resolve("asked"), exitCode));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }
}
