package fr.cvconnect.auth;

import static fr.cvconnect.auth.Holder.PASSWORD;
import static fr.cvconnect.auth.Holder.ask;
import static fr.cvconnect.auth.Holder.choose;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.cvconnect.contracts.HttpSchema;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "Mot de passe oublié", muni de son identifiant [seed]. */
@ServiceTest
class PasswordResetTest {
  private static final String NEW_PASSWORD = "Un autre mot de passe";

  @Test
  void aForgottenPasswordIsReplacedByTheMailedLinkAndSessionsEnd() {
    Holder holder = Holder.withPassword();
    Response session = holder.signIn(PASSWORD);

    String token = holder.askedToken(2);

    assertThat(holder.mailBox().await(2).getLast())
        .extractingByKey("text")
        .asString()
        .contains(holder.account())
        .contains("30 minutes");
    choose(token, NEW_PASSWORD).then().statusCode(204).body(equalTo(""));
    holder.signIn(NEW_PASSWORD).then().statusCode(200);
    assertThat(holder.signIn(PASSWORD).statusCode()).isNotEqualTo(200);
    assertThat(Realm.refresh(session).statusCode()).isEqualTo(400);
  }

  @Test
  void whatWrongPasswordsBlockedIsUnblockedAtOnceAndPublished() {
    Holder holder = Holder.withPassword();
    Shutting.lockOut(holder.account());
    assertThat(holder.signIn(PASSWORD).statusCode()).isNotEqualTo(200);

    choose(holder.askedToken(2), NEW_PASSWORD).then().statusCode(204);

    holder.signIn(NEW_PASSWORD).then().statusCode(200);
    Facts.Fact fact = Facts.await(holder.account(), 3).getLast();
    assertThat(fact.type()).isEqualTo("AccountUnblocked");
    assertThat(fact.body())
        .containsEntry("account", holder.account())
        .containsEntry("cause", "WRONG_PASSWORDS");
  }

  @Test
  void afterwardsThreeWrongPasswordsBlockAgainAndNotFewer() {
    Holder holder = Holder.withPassword();
    Shutting.lockOut(holder.account());
    choose(holder.askedToken(2), NEW_PASSWORD).then().statusCode(204);

    holder.signIn("wrong").then().body("error", equalTo("invalid_grant"));
    holder.signIn("wrong").then().body("error", equalTo("invalid_grant"));
    holder.signIn(NEW_PASSWORD).then().statusCode(200);
    Shutting.lockOut(holder.account());
    assertThat(Realm.isEnabled(holder.account())).isFalse();
  }

  @Test
  void aResetWithoutABlockPublishesNothing() {
    Holder holder = Holder.withPassword();

    choose(holder.askedToken(2), NEW_PASSWORD).then().statusCode(204);

    Registered.outlet(holder.account(), "Fence", "Annecy");
    assertThat(Facts.await(holder.account(), 2))
        .extracting(Facts.Fact::type)
        .containsExactly("MerchantRegistered", "OutletOpened");
  }

  @Test
  void whoeverIsSuspendedStaysShutOutWithANewPassword() {
    Holder holder = Holder.withPassword();
    Shutting.lockOut(holder.account());
    Shutting.suspend(holder.account());
    Callers.awaitOpen(holder.account());

    choose(holder.askedToken(2), NEW_PASSWORD).then().statusCode(204);

    assertThat(holder.signIn(NEW_PASSWORD).statusCode()).isNotEqualTo(200);
    Shutting.reinstate(holder.account());
    Shutting.awaitAdmitted(holder.account());
    holder.signIn(NEW_PASSWORD).then().statusCode(200);
  }

  @Test
  void everybodyIsAnsweredAlikeAndOnlyTheKnownAreMailed() {
    Holder holder = Holder.withPassword();

    Response unknown = ask("000000");
    Response known = ask(" " + holder.account() + " ");

    assertThat(List.of(unknown.statusCode(), known.statusCode())).containsOnly(202);
    assertThat(unknown.asString()).isEqualTo(known.asString()).isEmpty();
    assertThat(names(unknown)).isEqualTo(names(known));
    holder.mailBox().await(2);
    assertThat(
            Tables.number("select count(*) from password_reset_request where handled_at is null"))
        .isZero();
  }

  private static List<String> names(Response response) {
    return response.headers().asList().stream().map(header -> header.getName()).toList();
  }

  @Test
  void aLinkWorksOnceAndTakesTheOlderOnesWithIt() {
    Holder holder = Holder.registered();
    String older = holder.mailBox().awaitToken(1);
    String newer = holder.askedToken(2);

    choose(newer, PASSWORD).then().statusCode(204);

    for (String token : List.of(newer, older)) {
      Response answer = choose(token, NEW_PASSWORD);
      HttpSchema.ofProblem().requireValid(answer.asString());
      answer.then().statusCode(404).body("code", equalTo("PASSWORD_LINK_NOT_FOUND"));
    }
    holder.signIn(PASSWORD).then().statusCode(200);
  }

  @Test
  void anOldLinkDoesNotWork() throws SQLException {
    Holder holder = Holder.withPassword();
    String token = holder.askedToken(2);
    Tables.execute(
        "update password_link set expires_at = now() where account_id = ?", holder.account());

    choose(token, NEW_PASSWORD).then().statusCode(404);
  }

  @Test
  void aLinkOfAForgottenPasswordLivesForHalfAnHour() {
    Holder holder = Holder.withPassword();
    holder.askedToken(2);

    assertThat(
            Tables.number(
                "select extract(epoch from expires_at - now()) from password_link"
                    + " where account_id = ?",
                holder.account()))
        .isBetween(1_700L, 1_800L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%00"})
  void whatWasNeverMailedDoesNotWork(String token) {
    given()
        .urlEncodingEnabled(false)
        .contentType(ContentType.JSON)
        .body(Map.of("password", PASSWORD))
        .put("/api/password-resets/" + token)
        .then()
        .statusCode(404)
        .body("code", equalTo("PASSWORD_LINK_NOT_FOUND"));
  }

  @Test
  void aWeakPasswordIsRefusedAndTheLinkStillWorks() {
    Holder holder = Holder.registered();
    String token = holder.mailBox().awaitToken(1);

    for (String weak : List.of("abcdefgh", "elevenchars", holder.mailBox().address())) {
      Response answer = choose(token, weak);
      HttpSchema.ofProblem().requireValid(answer.asString());
      answer
          .then()
          .statusCode(422)
          .body("code", equalTo("VALIDATION_FAILED"))
          .body("errors[0].pointer", equalTo("/password"))
          .body("errors[0].code", equalTo("TOO_WEAK"));
    }
    choose(token, "Huit-c4r").then().statusCode(204);
    holder.signIn("Huit-c4r").then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12345", "1234567", "operations", "1000010000012"})
  void whatIsNoIdentifierIsSaidToBeNone(String account) {
    ask(account).then().statusCode(422).body("errors[0].code", equalTo("NOT_AN_IDENTIFIER"));
  }
}
