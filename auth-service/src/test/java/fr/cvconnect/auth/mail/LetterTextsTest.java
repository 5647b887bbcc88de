package fr.cvconnect.auth.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LetterTextsTest {
  @Test
  void howLongALinkWorksIsSaidAsPeopleSayIt() {
    assertThat(LetterTexts.inFrench(Duration.ofMinutes(30))).isEqualTo("30 minutes");
    assertThat(LetterTexts.inFrench(Duration.ofMinutes(60))).isEqualTo("60 minutes");
    assertThat(LetterTexts.inFrench(Duration.ofHours(36))).isEqualTo("36 heures");
    assertThat(LetterTexts.inFrench(Duration.ofDays(7))).isEqualTo("7 jours");
  }
}
