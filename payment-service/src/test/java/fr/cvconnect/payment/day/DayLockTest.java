package fr.cvconnect.payment.day;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.payment.Stage;
import fr.cvconnect.payment.TestWallet;
import fr.cvconnect.payment.Topics;
import fr.cvconnect.testing.KafkaProbe;
import fr.cvconnect.testing.RealServers;
import fr.cvconnect.testing.TestServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Another replica, played by a transaction of the test's own, is in the middle of something. */
@QuarkusTest
@WithTestResource(TestWallet.class)
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "payment-service"))
class DayLockTest {
  /** Several ticks. */
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(4);

  @Test
  void noDateEndsWhileADebitIsBeingValidated() throws Exception {
    LocalDate today = ParisTime.dateOf(Stage.now());
    try (Connection _ = holding("pg_advisory_xact_lock_shared")) {
      Instant over = ParisTime.endOf(today).plus(Duration.ofMinutes(11));
      Stage.passes(Duration.between(Stage.now(), over));
      Thread.sleep(LONG_ENOUGH);

      assertThat(hasEnded(today)).isFalse();
    }

    KafkaProbe.as("settlement-service").await(Topics.DAYS, 1, day -> isOf(today, day.key()));
  }

  @Test
  void noDebitIsValidatedWhileADateEnds() throws Exception {
    String outlet = Stage.outlet(Stage.merchant(1), 1);
    String payment = Stage.ask(outlet, 6000);
    try (Connection _ = holding("pg_advisory_xact_lock")) {
      TestWallet.debit(payment, 6000, Stage.now());
      Thread.sleep(LONG_ENOUGH);

      assertThat(Stage.status(outlet, payment)).isEqualTo("WAITING");
    }

    Stage.fact(payment, "PaymentValidated");
  }

  /** Held until the connection is closed. */
  private static Connection holding(String lock) throws SQLException {
    Connection connection = TestServers.current().postgresql().connect("payment");
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("select %s(%d)".formatted(lock, BusinessDays.LOCK));
    }
    return connection;
  }

  private static boolean hasEnded(LocalDate date) {
    return KafkaProbe.as("settlement-service").read(Topics.DAYS).stream()
        .anyMatch(day -> isOf(date, day.key()));
  }

  private static boolean isOf(LocalDate date, byte[] key) {
    return date.toString().equals(new String(key, UTF_8));
  }
}
