package fr.cvconnect.auth.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.events.tick.Backoff;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MailTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Mail.Retries RETRIES =
      new Mail.Retries(new Backoff(Duration.ofSeconds(5), Duration.ofSeconds(12)), 4);
  private final Mail mail = Mail.to("100001", MailKind.FIRST_PASSWORD, NOW);

  @Test
  void whileItIsSentNobodyElseTries() {
    mail.begin(NOW, Duration.ofSeconds(35));

    assertThat(mail.nextAttemptAt()).isEqualTo(NOW.plusSeconds(35));
  }

  @Test
  void pausesDoubleUpToTheLongestAndTheLastAttemptIsTheEnd() {
    assertThat(pauseAfterFailure()).isEqualTo(Duration.ofSeconds(5));
    assertThat(pauseAfterFailure()).isEqualTo(Duration.ofSeconds(10));
    assertThat(pauseAfterFailure()).isEqualTo(Duration.ofSeconds(12));
    assertThat(mail.givenUpAt()).isNull();
    pauseAfterFailure();
    assertThat(mail.givenUpAt()).isEqualTo(NOW);
  }

  private Duration pauseAfterFailure() {
    mail.begin(NOW, Duration.ofSeconds(35));
    mail.failed("away", NOW, RETRIES);
    return Duration.between(NOW, mail.nextAttemptAt());
  }
}
