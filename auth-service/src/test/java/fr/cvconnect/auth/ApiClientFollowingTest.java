package fr.cvconnect.auth;

import static fr.cvconnect.auth.Shutting.close;
import static fr.cvconnect.auth.Shutting.reinstate;
import static fr.cvconnect.auth.Shutting.suspend;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.cvconnect.testing.Outage;
import fr.cvconnect.testing.TestServers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever happens to its merchant, its outlets or Keycloak, a client does what it should. */
@ServiceTest
class ApiClientFollowingTest {
  private String merchant;

  @BeforeEach
  void aMerchant() {
    merchant = Registered.merchant();
  }

  @Test
  void aSuspendedMerchantsClientSignsInAgainAfterTheReinstatement() {
    TillSoftware till = TillSoftware.of(merchant, "Caisse");
    String secret = till.secret();

    suspend(merchant).then().statusCode(200);
    till.awaitDone();
    assertThat(till.signsIn(secret)).isFalse();

    reinstate(merchant).then().statusCode(204);
    till.awaitDone();
    assertThat(till.signsIn(secret)).isTrue();
  }

  @Test
  void anotherSecretLetsNobodyInWhileItsMerchantIsSuspended() {
    String token = Callers.merchant(merchant);
    TillSoftware till = TillSoftware.of(merchant, "Caisse");
    suspend(merchant).then().statusCode(200);

    String secret = till.renewSecret(token).then().statusCode(200).extract().path("secret");

    assertThat(till.signsIn(secret)).isFalse();
  }

  @Test
  void itsTokensOpenClosedOutletsNoMore() {
    String bar = Registered.outlet(merchant, "Bar", "Annecy");
    String beach = Registered.outlet(merchant, "Plage", "Annecy");
    TillSoftware till = TillSoftware.of(merchant, "Caisse", bar, beach);
    String secret = till.secret();

    close(bar).then().statusCode(200);

    till.awaitDone();
    assertThat(till.opened(secret)).containsExactly(beach);
  }

  /** A token without outlets would open all of the merchant's. */
  @Test
  void withAllItsOutletsClosedItDoesNotSignInRatherThanOpenTheOthers() {
    String bar = Registered.outlet(merchant, "Bar", "Annecy");
    Registered.outlet(merchant, "Plage", "Annecy");
    TillSoftware till = TillSoftware.of(merchant, "Caisse", bar);
    String secret = till.secret();

    close(bar).then().statusCode(200);

    till.awaitDone();
    assertThat(till.signsIn(secret)).isFalse();
    suspend(merchant);
    reinstate(merchant);
    till.awaitDone();
    assertThat(till.signsIn(secret)).isFalse();
    assertThat(Realm.user("service-account-" + till.clientId()))
        .extracting("attributes.outlet_ids")
        .isEqualTo(List.of(bar));
  }

  @Test
  void whileKeycloakIsAwayItIsCreatedAndGetsItsSecretAfterwards() {
    String token = Callers.merchant(merchant);
    TillSoftware till;
    try (Outage _ = Outage.byFreezing(TestServers.current().keycloak())) {
      till = TillSoftware.of(merchant, "Caisse");
      till.renewSecret(token).then().statusCode(503).body("code", equalTo("UNAVAILABLE"));
    }
    assertThat(till.signsIn(till.secret())).isTrue();
  }

  @Test
  void oneRevokedWhileKeycloakIsAwayIsRemovedOnItsReturn() {
    TillSoftware till = TillSoftware.of(merchant, "Caisse");
    String secret = till.secret();
    try (Outage _ = Outage.byFreezing(TestServers.current().keycloak())) {
      till.revoke().then().statusCode(204);
    }
    till.awaitDone();
    assertThat(till.signsIn(secret)).isFalse();
    assertThat(Realm.client(till.clientId())).isNull();
  }

  /** An attempt ended somewhere in Keycloak; the next one finds what it left. */
  @Test
  void whatIsHalfMadeInKeycloakIsCompleted() {
    String bar = Registered.outlet(merchant, "Bar", "Annecy");
    TillSoftware till = TillSoftware.of(merchant, "Caisse", bar);
    till.awaitDone();
    Realm.deleteClient(till.clientId());
    Map<String, Object> half = new HashMap<>();
    half.put("clientId", till.clientId());
    half.put("enabled", false);
    half.put("publicClient", false);
    half.put("serviceAccountsEnabled", true);
    half.put("standardFlowEnabled", false);
    half.put("fullScopeAllowed", false);
    half.put("defaultClientScopes", List.of("basic", "roles", "account"));
    Realm.createClient(half);

    String secret = till.secret();

    assertThat(till.opened(secret)).containsExactly(bar);
    assertThat(till.claims(secret).get("realm_access").get("roles").toString()).contains("till");
  }

  @Test
  void oneThatIsGoneInKeycloakIsMadeAnew() {
    TillSoftware till = TillSoftware.of(merchant, "Caisse");
    till.awaitDone();
    Realm.deleteClient(till.clientId());

    assertThat(till.signsIn(till.secret())).isTrue();
  }
}
