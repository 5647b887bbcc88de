package fr.cvconnect.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokensTest {
  private final Tokens tokens = new Tokens();

  @Test
  void anOutletIsBoundToItselfAndItsMerchant() {
    JsonNode claims = TokenEndpoint.claims(tokens.outlet("100001000001"));

    assertThat(claims.get("merchant_id").asText()).isEqualTo("100001");
    assertThat(texts(claims.get("outlet_ids"))).containsExactly("100001000001");
  }

  @Test
  void aMerchantIsBoundToNoOutlet() {
    JsonNode claims = TokenEndpoint.claims(tokens.merchant("100001"));

    assertThat(claims.get("merchant_id").asText()).isEqualTo("100001");
    assertThat(claims.has("outlet_ids")).isFalse();
  }

  @Test
  void aTillIsBoundToTheOutletsGrantedToIt() {
    JsonNode claims = TokenEndpoint.claims(tokens.till("100001", "100001000001", "100001000002"));

    assertThat(texts(claims.get("outlet_ids")))
        .containsExactlyInAnyOrder("100001000001", "100001000002");
  }

  @Test
  void staffIsBoundToNobody() {
    JsonNode claims = TokenEndpoint.claims(tokens.staff("operations"));

    assertThat(claims.has("merchant_id")).isFalse();
    assertThat(texts(claims.get("realm_access").get("roles"))).containsExactly("operations");
  }

  @Test
  void anAstrayTokenIsMeantForNobody() {
    assertThat(TokenEndpoint.claims(tokens.forNoAudience("100001")).has("aud")).isFalse();
  }

  @Test
  void anExpiredTokenHasExpired() {
    long expiry = TokenEndpoint.claims(tokens.expired("100001")).get("exp").asLong();

    assertThat(Instant.ofEpochSecond(expiry)).isBefore(Instant.now());
  }

  @Test
  void anotherRealmIsAnotherIssuer() {
    assertThat(TokenEndpoint.claims(tokens.ofOtherRealm()).get("iss").asText())
        .isNotEqualTo(TestServers.current().issuer());
  }

  @Test
  void askingTwiceGivesTheSame() {
    assertThat(tokens.outlet("100001000001")).isEqualTo(tokens.outlet("100001000001"));
  }

  @Test
  void oneThatEndsSoonIsAskedForAnew() {
    assertThat(tokens.brief("100001", 50)).isNotEqualTo(tokens.brief("100001", 50));
    assertThat(tokens.brief("100001", 90)).isEqualTo(tokens.brief("100001", 90));
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asText).toList();
  }
}
