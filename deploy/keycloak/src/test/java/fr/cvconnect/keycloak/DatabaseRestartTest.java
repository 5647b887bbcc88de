package fr.cvconnect.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.testing.Outage;
import fr.cvconnect.testing.TestServers;
import fr.cvconnect.testing.TokenEndpoint;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DatabaseRestartTest {
  /** More than the connections that Keycloak keeps open, each of which the restart has cut. */
  private static final int SIGN_INS = 40;

  private static final int REFUSED = 400;

  private final TestServers servers = TestServers.current();
  private final TokenEndpoint endpoint = new TokenEndpoint(servers.keycloak());

  @Test
  void costsNobodyASignIn() {
    assertThat(answers().parallel()).containsOnly(REFUSED);

    Outage.byKilling(servers.postgresql()).close();

    assertThat(answers()).containsOnly(REFUSED);
  }

  /** Of an account that nobody has: looked up in the database each time, and blocked by nothing. */
  private Stream<Integer> answers() {
    return Stream.generate(() -> endpoint.login(TestServers.REALM, "999999", "un mot de passe"))
        .limit(SIGN_INS)
        .map(HttpResponse::statusCode);
  }
}
