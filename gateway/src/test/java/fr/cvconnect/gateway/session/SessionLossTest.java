package fr.cvconnect.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.http.HttpClosedException;
import java.net.ConnectException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SessionLossTest {
  static Stream<Throwable> withoutAnAnswer() {
    return Stream.of(
        new ConnectException("Connection refused"),
        new io.smallrye.mutiny.TimeoutException(),
        // A connection that is cut while it waits, and a host that does not answer.
        new HttpClosedException("Connection was closed"),
        new NullPointerException(),
        new OIDCException("Error status:503"));
  }

  @ParameterizedTest
  @MethodSource("withoutAnAnswer")
  void aProviderThatIsAwaySaysNothingAboutTheSession(Throwable absence) {
    assertThat(SessionLoss.isCertain(new AuthenticationFailedException(absence))).isFalse();
  }

  @Test
  void aRefreshTokenThatIsRefusedIsTheEnd() {
    Throwable refusal =
        new OIDCException(
            "{\"error\":\"invalid_grant\",\"error_description\":\"Session not active\"}");

    assertThat(SessionLoss.isCertain(new AuthenticationFailedException(refusal))).isTrue();
  }

  @Test
  void aCookieThatCannotBeReadIsNoSession() {
    assertThat(
            SessionLoss.isCertain(new AuthenticationFailedException("Session cookie is malformed")))
        .isTrue();
  }
}
