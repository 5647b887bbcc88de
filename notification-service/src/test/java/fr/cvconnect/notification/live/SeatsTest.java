package fr.cvconnect.notification.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.cvconnect.web.ProblemException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class SeatsTest {
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final Seats seats = new Seats(new Limits(3, 2, 100), metrics);

  @Test
  void anAccountMayHoldAsManyAsItsLimit() {
    seats.take("100001");
    seats.take("100001");
    requireRefused("100001", "TOO_MANY_REQUESTS");
    seats.take("100002");
  }

  @Test
  void aReplicaServesAsManyAsItsLimit() {
    seats.take("100001");
    seats.take("100002");
    seats.take("100003");
    requireRefused("100004", "UNAVAILABLE");
  }

  @Test
  void aSeatThatIsLeftCanBeTakenAgain() {
    seats.take("100001");
    seats.take("100001");
    seats.leave("100001");
    seats.take("100001");
    requireRefused("100001", "TOO_MANY_REQUESTS");
  }

  @Test
  void takenSeatsAreShown() {
    seats.take("100001");
    assertThat(metrics.get("live.connections").gauge().value()).isEqualTo(1);
    seats.leave("100001");
    assertThat(metrics.get("live.connections").gauge().value()).isZero();
  }

  private void requireRefused(String account, String code) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> seats.take(account))
        .extracting(refused -> refused.code().code())
        .isEqualTo(code);
  }
}
