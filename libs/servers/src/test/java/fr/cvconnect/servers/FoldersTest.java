package fr.cvconnect.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
  @TempDir Path folder;

  @Test
  void aFolderThatWasNotFilledIsNotThere() {
    Path target = folder.resolve("data");

    assertThatThrownBy(() -> Folders.createFilled(target, unfinished -> fail())).hasMessage("no");

    assertThat(target).doesNotExist();
    Folders.createFilled(target, unfinished -> Folders.create(unfinished.resolve("inner")));
    assertThat(target.resolve("inner")).isDirectory();
  }

  @Test
  void aFilledFolderIsLeftAlone() {
    Folders.createFilled(folder.resolve("data"), unfinished -> {});

    Folders.createFilled(folder.resolve("data"), unfinished -> fail());
  }

  @Test
  void secretsAreReadableByTheirOwnerOnly() throws IOException {
    Path file = folder.resolve("secret");

    Folders.writePrivately(file, "old");
    Folders.writePrivately(file, "new");

    assertThat(file).hasContent("new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  private static void fail() {
    throw new IllegalStateException("no");
  }
}
