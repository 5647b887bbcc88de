package fr.cvconnect.auth;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.cvconnect.contracts.HttpSchema;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** "Operations lifts its own blocks only." */
@ServiceTest
class BlockTest {
  private static final String NEW_PASSWORD = "Un autre mot de passe";

  @Test
  void aBlockedAccountSignsInNoMoreAndItsSessionsEnd() {
    Holder holder = Holder.withPassword();
    Response session = holder.signIn(Holder.PASSWORD);

    Response blocked = block(holder.account());

    blocked
        .then()
        .statusCode(200)
        .body("account", equalTo(holder.account()))
        .body("blockedBy", equalTo("operations"));
    HttpSchema.of("auth", "Block").requireValid(blocked.asString());
    Shutting.awaitShutOut(holder.account());
    assertThat(Realm.refresh(session).statusCode()).isEqualTo(400);
    Facts.Fact fact = Facts.await(holder.account(), 2).getLast();
    assertThat(fact.type()).isEqualTo("AccountBlocked");
    assertThat(fact.body()).containsEntry("cause", "OPERATIONS");
  }

  @Test
  void operationsLiftsItsOwnBlock() {
    Holder holder = Holder.withPassword();
    block(holder.account());
    Shutting.awaitShutOut(holder.account());

    unblock(holder.account()).then().statusCode(204);

    Shutting.awaitAdmitted(holder.account());
    holder.signIn(Holder.PASSWORD).then().statusCode(200);
    Facts.Fact fact = Facts.await(holder.account(), 3).getLast();
    assertThat(fact.type()).isEqualTo("AccountUnblocked");
    assertThat(fact.body()).containsEntry("cause", "OPERATIONS");
  }

  @Test
  void operationsDoesNotLiftWhatWrongPasswordsBlocked() {
    Holder holder = Holder.withPassword();
    Shutting.lockOut(holder.account());
    unblock(holder.account()).then().statusCode(204);
    block(holder.account());
    Callers.awaitOpen(holder.account());

    unblock(holder.account()).then().statusCode(204);

    Callers.awaitOpen(holder.account());
    assertThat(Realm.isEnabled(holder.account())).isFalse();
    Holder.choose(holder.askedToken(2), NEW_PASSWORD).then().statusCode(204);
    holder.signIn(NEW_PASSWORD).then().statusCode(200);
  }

  @Test
  void aNewPasswordDoesNotLiftWhatOperationsBlocked() {
    Holder holder = Holder.withPassword();
    Shutting.lockOut(holder.account());
    block(holder.account());
    Callers.awaitOpen(holder.account());

    Holder.choose(holder.askedToken(2), NEW_PASSWORD).then().statusCode(204);

    assertThat(holder.signIn(NEW_PASSWORD).statusCode()).isNotEqualTo(200);
    unblock(holder.account());
    Shutting.awaitAdmitted(holder.account());
    holder.signIn(NEW_PASSWORD).then().statusCode(200);
  }

  @Test
  void aSuspensionThatEndsDoesNotLiftItEither() {
    Holder holder = Holder.withPassword();
    block(holder.account());
    Shutting.suspend(holder.account());
    Shutting.reinstate(holder.account());

    Callers.awaitOpen(holder.account());
    assertThat(Realm.isEnabled(holder.account())).isFalse();
  }

  @Test
  void whatIsSaidTwiceIsPublishedOnce() {
    Holder holder = Holder.withPassword();
    String first = block(holder.account()).asString();

    assertThat(block(holder.account()).asString()).isEqualTo(first);
    unblock(holder.account());
    unblock(holder.account());

    Registered.outlet(holder.account(), "Fence", "Annecy");
    assertThat(Facts.await(holder.account(), 4))
        .extracting(Facts.Fact::type)
        .containsExactly(
            "MerchantRegistered", "AccountBlocked", "AccountUnblocked", "OutletOpened");
  }

  @ParameterizedTest
  @ValueSource(strings = {"000000", "000000000000", "operations", "%00"})
  void anUnknownAccountIsNotFound(String account) {
    for (Response answer : List.of(block(account), unblock(account))) {
      HttpSchema.ofProblem().requireValid(answer.asString());
      answer.then().statusCode(404).body("code", equalTo("ACCOUNT_NOT_FOUND"));
    }
  }

  @ParameterizedTest
  @MethodSource("fr.cvconnect.auth.Callers#ofEverybodyButOperations")
  void nobodyButOperationsMay(String who, String token) {
    given().auth().oauth2(token).post(blockOf("100001")).then().statusCode(403);
    given().auth().oauth2(token).delete(blockOf("100001")).then().statusCode(403);
  }

  @ParameterizedTest
  @MethodSource("fr.cvconnect.auth.Callers#withoutAValidToken")
  void withoutAValidTokenNobodyMay(String why, String token) {
    given().auth().oauth2(token).post(blockOf("100001")).then().statusCode(401);
    given().auth().oauth2(token).delete(blockOf("100001")).then().statusCode(401);
  }

  private static Response block(String account) {
    return given()
        .urlEncodingEnabled(false)
        .auth()
        .oauth2(Callers.operations())
        .post(blockOf(account));
  }

  private static Response unblock(String account) {
    return given()
        .urlEncodingEnabled(false)
        .auth()
        .oauth2(Callers.operations())
        .delete(blockOf(account));
  }

  private static String blockOf(String account) {
    return "/api/accounts/" + account + "/block";
  }
}
