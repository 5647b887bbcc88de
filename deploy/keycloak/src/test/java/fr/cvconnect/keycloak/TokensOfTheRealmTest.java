package fr.cvconnect.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cvconnect.testing.TestServers;
import fr.cvconnect.testing.TokenEndpoint;
import fr.cvconnect.testing.Tokens;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokensOfTheRealmTest {
  private final Tokens tokens = new Tokens();

  @Test
  void theIssuerIsThePublicAddressWhateverAddressATokenIsFetchedFrom() {
    assertThat(claims(tokens.wallet()).get("iss").asText())
        .isEqualTo("http://localhost:8080/idp/realms/cv");
    assertThat(TestServers.current().keycloak().url()).isNotEqualTo("http://localhost:8080/idp");
  }

  @Test
  void aTillMayCallWhatATillNeeds() {
    assertThat(texts(claims(tokens.till("100001")).get("aud")))
        .containsExactlyInAnyOrder("payment-service", "auth-service", "notification-service");
  }

  @Test
  void theWalletMayCallPaymentsOnly() {
    assertThat(claims(tokens.wallet()).get("aud").asText()).isEqualTo("payment-service");
    assertThat(roles(tokens.wallet())).containsExactly("wallet");
  }

  @Test
  void aPersonOfTheSandboxMayCallAllServices() {
    assertThat(texts(claims(tokens.outlet("100001000001")).get("aud")))
        .containsExactlyInAnyOrder(
            "auth-service", "payment-service", "settlement-service", "notification-service");
  }

  @Test
  void anAccountHasItsOwnRoleAndNoneOfKeycloaksDefaults() {
    assertThat(roles(tokens.outlet("100001000001"))).containsExactly("outlet");
    assertThat(roles(tokens.merchant("100001"))).containsExactly("merchant");
    assertThat(roles(tokens.staff("finance-approver"))).containsExactly("finance-approver");
    assertThat(roles(tokens.till("100001"))).containsExactly("till");
  }

  @Test
  void theNameOfAnAccountIsItsDigits() {
    assertThat(claims(tokens.merchant("100001")).get("preferred_username").asText())
        .isEqualTo("100001");
  }

  @Test
  void tokensOfApiClientsLiveFiveMinutesAndThoseOfScriptsAnHour() {
    assertThat(lifetime(tokens.wallet())).isEqualTo(Duration.ofMinutes(5));
    assertThat(lifetime(tokens.outlet("100001000001"))).isEqualTo(Duration.ofHours(1));
  }

  private static JsonNode claims(String token) {
    return TokenEndpoint.claims(token);
  }

  private static List<String> roles(String token) {
    return texts(claims(token).at("/realm_access/roles"));
  }

  private static Duration lifetime(String token) {
    return Duration.ofSeconds(
        claims(token).get("exp").asLong() - claims(token).get("iat").asLong());
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asText).toList();
  }
}
