package fr.cvconnect.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.events.tick.Backoff;
import fr.cvconnect.notification.fact.TransferHeld;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MailTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  private static final Mail.Retries RETRIES =
      new Mail.Retries(new Backoff(Duration.ofSeconds(5), Duration.ofSeconds(30)), 6);

  @Test
  void pausesDoubleUpToTheLongest() {
    Mail mail = mail();
    assertThat(pauseAfterFailure(mail)).isEqualTo(Duration.ofSeconds(5));
    assertThat(pauseAfterFailure(mail)).isEqualTo(Duration.ofSeconds(10));
    assertThat(pauseAfterFailure(mail)).isEqualTo(Duration.ofSeconds(20));
    assertThat(pauseAfterFailure(mail)).isEqualTo(Duration.ofSeconds(30));
    assertThat(pauseAfterFailure(mail)).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void theLastAttemptIsTheEnd() {
    Mail mail = mail();
    for (int attempt = 1; attempt < 6; attempt++) {
      mail.failed("away", NOW, RETRIES);
      assertThat(mail.givenUpAt()).isNull();
    }
    mail.failed("away", NOW, RETRIES);
    assertThat(mail.givenUpAt()).isEqualTo(NOW);
  }

  private static Duration pauseAfterFailure(Mail mail) {
    mail.failed("away", NOW, RETRIES);
    return Duration.between(NOW, mail.nextAttemptAt());
  }

  private static Mail mail() {
    TransferHeld held =
        new TransferHeld(
            UUID.randomUUID(), "100001", null, LocalDate.EPOCH, 1, 0, 0, 0, "NO_BANK_ACCOUNT");
    return Mail.about(held, "{}", NOW);
  }
}
