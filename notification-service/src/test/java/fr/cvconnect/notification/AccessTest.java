package fr.cvconnect.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.testing.access.AccessMatrix;
import fr.cvconnect.testing.access.AccessMatrix.Case;
import fr.cvconnect.testing.access.Call;
import fr.cvconnect.testing.access.Everybody;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every endpoint × every role: {@code access.md}. */
@QuarkusTest
@RealHouse
class AccessTest {
  private final Everybody everybody = new Everybody("400003", "400003000001");

  @TestHTTPResource("/")
  URI service;

  static Stream<Case> cases() {
    return AccessMatrix.read().cases();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everybodyMayDoWhatTheTableSaysAndNothingElse(Case asked) {
    Call call = Call.of(asked.operation());
    assertThat(call.outcome(service, everybody.token(asked.caller()))).isEqualTo(asked.outcome());
  }
}
