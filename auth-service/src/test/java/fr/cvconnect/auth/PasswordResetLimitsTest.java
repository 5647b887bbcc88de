package fr.cvconnect.auth;

import static fr.cvconnect.auth.Holder.ask;
import static fr.cvconnect.auth.Holder.choose;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import fr.cvconnect.contracts.HttpSchema;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How often a new password may be asked for. */
@ServiceTest
class PasswordResetLimitsTest {
  @Test
  void threeLinksOfAnAccountMayWorkAtOnce() {
    Holder holder = askedThreeTimes();

    ask(holder.account()).then().statusCode(202);

    Holder fence = Holder.withPassword();
    fence.askedToken(2);
    assertThat(holder.mailBox().messages()).hasSize(4);
    assertThat(given().get("/q/metrics").asString())
        .containsPattern("password_resets_refused_total\\{limit=\"account\"} [1-9]");
  }

  /** Else the page would say that a mail has left, while no link in the mailbox works. */
  @Test
  void onceTheyAreTooOldTheNextOneIsMailed() throws SQLException {
    Holder holder = askedThreeTimes();
    Tables.execute(
        "update mail set written_at = written_at - interval '30 minutes' where account_id = ?",
        holder.account());

    choose(holder.askedToken(5), "Un autre mot de passe").then().statusCode(204);
  }

  private static Holder askedThreeTimes() {
    Holder holder = Holder.withPassword();
    for (int asked = 1; asked <= 3; asked++) {
      holder.askedToken(1 + asked);
    }
    return holder;
  }

  @Test
  void oneNetworkAsksSoOftenAndOthersGoOn() throws SQLException {
    Tables.execute(
        "insert into password_reset_request (account, address, requested_at, handled_at)"
            + " select '000000', '20010db800000000', now(), now() from generate_series(1, 1000)");

    Response refused = askFrom("2001:db8::7");

    HttpSchema.ofProblem().requireValid(refused.asString());
    refused
        .then()
        .statusCode(429)
        .body("code", equalTo("TOO_MANY_REQUESTS"))
        .header("Retry-After", notNullValue());
    askFrom("2001:db8:0:1::7").then().statusCode(202);
    assertThat(given().get("/q/metrics").asString())
        .containsPattern("password_resets_refused_total\\{limit=\"network\"} [1-9]");
  }

  private static Response askFrom(String address) {
    return given()
        .header("X-Forwarded-For", address)
        .contentType(ContentType.JSON)
        .body(Map.of("account", "000000"))
        .post("/api/password-resets");
  }
}
