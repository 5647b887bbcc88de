package fr.cvconnect.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cvconnect.servers.keycloak.KeycloakAdmin;
import fr.cvconnect.servers.keycloak.KeycloakAdmin.Account;
import fr.cvconnect.servers.keycloak.KeycloakAdmin.Existing;
import fr.cvconnect.testing.Probes;
import fr.cvconnect.testing.TestServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "Au 3ème mot de passe erroné": the third, also of many that come at once [seed]. */
@QuarkusTest
@WithTestResource(RealIdentityProvider.class)
class SimultaneousPasswordsTest {
  private static final String ACCOUNT = "100001000006";
  private static final String RIGHT = "un mot de passe juste";
  private static final String WRONG = "un mot de passe faux";
  private static final String COMPARED_AND_WRONG = "invalid_user_credentials";
  private static final String OPENED = "LOGIN";
  private static final int TRIES = 20;
  private static final int RIGHT_ONE = 9;

  @TestHTTPResource("/")
  URI gateway;

  @BeforeEach
  void makeAccount() {
    Account account = new Account(ACCOUNT, RIGHT, "a@example.test", List.of("outlet"), Map.of());
    try (KeycloakAdmin admin = keycloak()) {
      admin.makeAccount(TestServers.REALM, account, Existing.OVERWRITE);
    }
  }

  @Test
  void ofTwentyWrongOnesThreeAreCompared() throws Exception {
    atOnce(i -> token(WRONG));

    assertThat(outcomes()).filteredOn(COMPARED_AND_WRONG::equals).hasSize(3);
    assertBlocked();
  }

  @Test
  void theRightOneAmongThemDoesNotOpenOnceThreeWereWrong() throws Exception {
    atOnce(i -> token(i == RIGHT_ONE ? RIGHT : WRONG));

    assertNeverOpenedAfterThreeWrongOnes();
  }

  @Test
  void norDoesItOnTheLoginPages() throws Exception {
    List<Browser> browsers = IntStream.range(0, TRIES).mapToObj(i -> new Browser(gateway)).toList();
    List<HttpResponse<String>> pages = browsers.stream().map(it -> it.loginPage("/")).toList();

    atOnce(
        i ->
            browsers
                .get(i)
                .authorize(pages.get(i), ACCOUNT, i == RIGHT_ONE ? RIGHT : WRONG)
                .statusCode());

    assertNeverOpenedAfterThreeWrongOnes();
  }

  @Test
  void rightOnesAllOpen() throws Exception {
    assertThat(atOnce(i -> token(RIGHT))).containsOnly(200);
  }

  @Test
  void aRightOneOpensThoughWrongOnesCameJustBefore() {
    assertThat(token(WRONG)).isEqualTo(400);
    assertThat(token(WRONG)).isEqualTo(400);

    assertThat(token(RIGHT)).isEqualTo(200);
  }

  private int token(String password) {
    return given()
        .formParam("grant_type", "password")
        .formParam("client_id", "sandbox-cli")
        .formParam("username", ACCOUNT)
        .formParam("password", password)
        .post("/idp/realms/cv/protocol/openid-connect/token")
        .statusCode();
  }

  private static List<Integer> atOnce(IntFunction<Integer> attempt) throws Exception {
    List<Callable<Integer>> tries =
        IntStream.range(0, TRIES).<Callable<Integer>>mapToObj(i -> () -> attempt.apply(i)).toList();
    List<Integer> answers = new ArrayList<>();
    try (ExecutorService people = Executors.newFixedThreadPool(TRIES)) {
      for (Future<Integer> answer : people.invokeAll(tries)) {
        answers.add(answer.get());
      }
    }
    return answers;
  }

  private static void assertNeverOpenedAfterThreeWrongOnes() {
    int wrong = 0;
    for (String outcome : outcomes()) {
      if (outcome.equals(COMPARED_AND_WRONG)) {
        wrong++;
        assertThat(wrong).isLessThanOrEqualTo(3);
      } else if (outcome.equals(OPENED)) {
        assertThat(wrong).isLessThan(3);
        wrong = 0;
      }
    }
  }

  private static void assertBlocked() {
    Probes.until("the account to be blocked", () -> !account().get("enabled").asBoolean());
  }

  /** What became of the tries as Keycloak tells it, in its order. */
  private static List<String> outcomes() {
    try (KeycloakAdmin admin = keycloak()) {
      return admin
          .get("/cv/events?direction=asc&max=100&user=" + account().get("id").asText())
          .valueStream()
          .map(event -> event.has("error") ? event.get("error") : event.get("type"))
          .map(JsonNode::asText)
          .toList();
    }
  }

  private static JsonNode account() {
    try (KeycloakAdmin admin = keycloak()) {
      return admin.get("/cv/users?exact=true&username=" + ACCOUNT).get(0);
    }
  }

  private static KeycloakAdmin keycloak() {
    return new KeycloakAdmin(TestServers.current().keycloak());
  }
}
