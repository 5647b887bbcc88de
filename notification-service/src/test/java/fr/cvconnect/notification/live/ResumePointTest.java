package fr.cvconnect.notification.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResumePointTest {
  @Test
  void aPositionIsReadOnBehind() {
    assertThat(ResumePoint.of("42")).isEqualTo(new ResumePoint(42, false));
    assertThat(ResumePoint.of("0")).isEqualTo(new ResumePoint(0, false));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void withoutAPositionTheStreamBeginsNow(String none) {
    assertThat(ResumePoint.of(none).isFromNow()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1.5", "abc", "9999999999999999999", "٤٢", "42 "})
  void whatIsNoPositionIsBeyondEveryStream(String unknown) {
    assertThat(ResumePoint.of(unknown)).isEqualTo(new ResumePoint(Long.MAX_VALUE, false));
  }
}
