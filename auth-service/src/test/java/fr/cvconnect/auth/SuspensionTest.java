package fr.cvconnect.auth;

import static fr.cvconnect.auth.Registered.post;
import static fr.cvconnect.auth.Shutting.awaitAdmitted;
import static fr.cvconnect.auth.Shutting.awaitShutOut;
import static fr.cvconnect.auth.Shutting.reinstate;
import static fr.cvconnect.auth.Shutting.suspend;
import static fr.cvconnect.auth.Shutting.suspensionOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.cvconnect.contracts.HttpSchema;
import fr.cvconnect.testing.Outage;
import fr.cvconnect.testing.Probes;
import fr.cvconnect.testing.TestServers;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class SuspensionTest {
  @Test
  void aSuspendedMerchantSignsInNowhereAndItsSessionsEnd() {
    String merchant = Registered.merchant();
    String outlet = Registered.outlet(merchant, "Accueil", "Annecy");
    Response administrator = Shutting.signIn(merchant);
    Response seller = Shutting.signIn(outlet);

    Response suspended = suspend(merchant);

    suspended
        .then()
        .statusCode(200)
        .body("merchantId", equalTo(merchant))
        .body("suspendedBy", equalTo("operations"));
    HttpSchema.of("auth", "Suspension").requireValid(suspended.asString());
    Facts.Fact fact = Facts.await(merchant, 3).getLast();
    assertThat(fact.type()).isEqualTo("MerchantSuspended");
    assertThat(fact.body()).containsEntry("suspendedAt", suspended.path("suspendedAt"));
    awaitShutOut(merchant);
    awaitShutOut(outlet);
    assertThat(Realm.refresh(administrator).statusCode()).isEqualTo(400);
    assertThat(Realm.refresh(seller).statusCode()).isEqualTo(400);
    assertThat(Realm.signIn(outlet, Shutting.PASSWORD).statusCode()).isNotEqualTo(200);
  }

  @Test
  void aReinstatedMerchantSignsInAgainWithTheSamePassword() {
    String merchant = Registered.merchant();
    String outlet = Registered.outlet(merchant, "Accueil", "Annecy");
    Response before = Shutting.signIn(outlet);
    suspend(merchant);
    awaitShutOut(outlet);

    reinstate(merchant).then().statusCode(204);

    awaitAdmitted(merchant);
    awaitAdmitted(outlet);
    Realm.signIn(outlet, Shutting.PASSWORD).then().statusCode(200);
    assertThat(Realm.refresh(before).statusCode()).isEqualTo(400);
    assertThat(types(merchant, 4)).endsWith("MerchantSuspended", "MerchantReinstated");
    assertThat(Realm.user(outlet)).extracting("attributes.outlet_ids").isEqualTo(List.of(outlet));
  }

  @Test
  void whatIsSaidTwiceIsDoneAndPublishedOnce() {
    String merchant = Registered.merchant();
    Facts.await(merchant, 1);
    reinstate(merchant).then().statusCode(204);
    String first = suspend(merchant).asString();

    assertThat(suspend(merchant).asString()).isEqualTo(first);
    reinstate(merchant).then().statusCode(204);
    reinstate(merchant).then().statusCode(204);

    Registered.outlet(merchant, "Fence", "Annecy");
    assertThat(types(merchant, 4))
        .containsExactly(
            "MerchantRegistered", "MerchantSuspended", "MerchantReinstated", "OutletOpened");
  }

  @Test
  void anOutletOpenedMeanwhileIsShutOutUntilTheReinstatement() {
    String merchant = Registered.merchant();
    suspend(merchant);

    String outlet = Registered.outlet(merchant, "Accueil", "Annecy");

    Callers.awaitOpen(outlet);
    assertThat(Realm.isEnabled(outlet)).isFalse();
    reinstate(merchant);
    awaitAdmitted(outlet);
  }

  @Test
  void reinstatementLiftsNeitherAClosureNorWhatWrongPasswordsBlocked() {
    String merchant = Registered.merchant();
    String closed = Registered.outlet(merchant, "Fermé", "Annecy");
    String open = Registered.outlet(merchant, "Ouvert", "Annecy");
    Shutting.signIn(merchant);
    Callers.awaitOpen(closed);
    Shutting.lockOut(merchant);
    Shutting.close(closed).then().statusCode(200);
    awaitShutOut(closed);
    suspend(merchant);
    awaitShutOut(open);

    reinstate(merchant);

    awaitAdmitted(open);
    Callers.awaitOpen(merchant);
    Callers.awaitOpen(closed);
    assertThat(Realm.isEnabled(closed)).isFalse();
    assertThat(Realm.isEnabled(merchant)).isFalse();
    assertThat(Realm.user(merchant))
        .extracting("attributes.disabledReason")
        .isEqualTo(List.of("permanentLockout"));
  }

  @Test
  void whileKeycloakIsAwayTheFactIsPublishedAtOnceAndTheAccountsFollow() {
    String merchant = Registered.merchant();
    Facts.await(merchant, 1);
    Response session = Shutting.signIn(merchant);
    Callers.operations();
    try (Outage _ = Outage.byFreezing(TestServers.current().keycloak())) {
      suspend(merchant).then().statusCode(200);
      assertThat(types(merchant, 2)).endsWith("MerchantSuspended");
    }
    awaitShutOut(merchant);
    assertThat(Realm.refresh(session).statusCode()).isEqualTo(400);
  }

  @Test
  void nobodyHearsOfASuspensionBeforeTheRegistration() {
    String merchant = Registered.freshNumber();
    String token = Callers.operations();
    try (Outage _ = Outage.byFreezing(TestServers.current().keycloak())) {
      post(token, "/api/merchants", Registered.newMerchant(merchant)).then().statusCode(201);
      suspend(merchant).then().statusCode(200);
    }
    assertThat(types(merchant, 2)).containsExactly("MerchantRegistered", "MerchantSuspended");
    awaitShutOut(merchant);
  }

  /** The replica that works on it dies while it waits for Keycloak. */
  @Test
  void anAttemptThatEndedInKeycloakIsMadeAgain() throws SQLException {
    String merchant = Registered.merchant();
    Shutting.signIn(merchant);
    Callers.operations();
    try (Outage _ = Outage.byFreezing(TestServers.current().keycloak())) {
      suspend(merchant).then().statusCode(200);
      Probes.until("an attempt to be under way", () -> working() > 0);
      Tables.execute("select pg_terminate_backend(pid) " + WORKING);
    }
    awaitShutOut(merchant);
  }

  private static final String WORKING =
      "from pg_stat_activity where usename = 'auth' and state = 'idle in transaction'"
          + " and query ilike '%suspended_at is not null%'";

  private static long working() {
    return Tables.number("select count(*) " + WORKING);
  }

  @Test
  void anAttemptThatEndedBeforeTheSessionsDidIsCompleted() {
    String merchant = Registered.merchant();
    Response session = Shutting.signIn(merchant);
    Realm.disable(merchant);

    suspend(merchant);

    Callers.awaitOpen(merchant);
    reinstate(merchant);
    awaitAdmitted(merchant);
    assertThat(Realm.refresh(session).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"999999", "10001", "1000011", "abcdef", "%00"})
  void anUnknownMerchantIsNotFound(String id) {
    for (Response answer : List.of(suspend(id), reinstate(id))) {
      HttpSchema.ofProblem().requireValid(answer.asString());
      answer.then().statusCode(404).body("code", equalTo("MERCHANT_NOT_FOUND"));
    }
  }

  @ParameterizedTest
  @MethodSource("fr.cvconnect.auth.Callers#ofEverybodyButOperations")
  void nobodyButOperationsMay(String who, String token) {
    given().auth().oauth2(token).post(suspensionOf("100001")).then().statusCode(403);
    given().auth().oauth2(token).delete(suspensionOf("100001")).then().statusCode(403);
  }

  @ParameterizedTest
  @MethodSource("fr.cvconnect.auth.Callers#withoutAValidToken")
  void withoutAValidTokenNobodyMay(String why, String token) {
    given().auth().oauth2(token).post(suspensionOf("100001")).then().statusCode(401);
    given().auth().oauth2(token).delete(suspensionOf("100001")).then().statusCode(401);
  }

  private static List<String> types(String merchant, int count) {
    return Facts.await(merchant, count).stream().map(Facts.Fact::type).toList();
  }
}
