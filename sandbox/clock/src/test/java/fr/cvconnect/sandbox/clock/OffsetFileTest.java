package fr.cvconnect.sandbox.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OffsetFileTest {
  @TempDir Path folder;

  @Test
  void aClockThatWasNeverMovedHasNoOffset() {
    assertThat(read(Duration.ZERO).seconds()).isZero();
  }

  @Test
  void theOffsetIsReadAgainOnceItIsTooOld() throws IOException {
    write("540\n");
    OffsetFile offset = read(Duration.ZERO);
    write("86400\n");
    assertThat(offset.seconds()).isEqualTo(86_400);
  }

  @Test
  void theOffsetIsNotReadAgainBeforeThat() throws IOException {
    write("540");
    OffsetFile offset = read(Duration.ofHours(1));
    write("86400");
    assertThat(offset.seconds()).isEqualTo(540);
  }

  @Test
  void theClockNeverMovesBack() throws IOException {
    write("540");
    OffsetFile offset = read(Duration.ZERO);
    write("60");
    assertThat(offset.seconds()).isEqualTo(540);
    Files.delete(file());
    assertThat(offset.seconds()).isEqualTo(540);
    write("600");
    assertThat(offset.seconds()).isEqualTo(600);
  }

  @Test
  void aFileThatHoldsNoNumberChangesNothing() throws IOException {
    write("540");
    OffsetFile offset = read(Duration.ZERO);
    write("");
    assertThat(offset.seconds()).isEqualTo(540);
    write("9m");
    assertThat(offset.seconds()).isEqualTo(540);
  }

  private OffsetFile read(Duration maxAge) {
    return new OffsetFile(file(), maxAge);
  }

  private void write(String content) throws IOException {
    Files.writeString(file(), content);
  }

  private Path file() {
    return folder.resolve("clock-offset");
  }
}
