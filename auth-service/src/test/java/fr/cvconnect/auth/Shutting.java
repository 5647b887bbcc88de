package fr.cvconnect.auth;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import fr.cvconnect.testing.Probes;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Suspensions and closures through the API, by operations, and what they lead to in Keycloak. */
final class Shutting {
  static final String PASSWORD = "a password of its own choice";

  private Shutting() {}

  static String suspensionOf(String merchant) {
    return "/api/merchants/" + merchant + "/suspension";
  }

  static String closureOf(String outlet) {
    return "/api/merchants/%s/outlets/%s/closure".formatted(outlet.substring(0, 6), outlet);
  }

  private static RequestSpecification operations() {
    return given().urlEncodingEnabled(false).auth().oauth2(Callers.operations());
  }

  static Response suspend(String merchant) {
    return operations().post(suspensionOf(merchant));
  }

  static Response reinstate(String merchant) {
    return operations().delete(suspensionOf(merchant));
  }

  static Response close(String outlet) {
    return operations().post(closureOf(outlet));
  }

  /** Chooses the account's password, and signs in with it. */
  static Response signIn(String account) {
    Callers.awaitOpen(account);
    Realm.setPassword(account, PASSWORD);
    Response signedIn = Realm.signIn(account, PASSWORD);
    signedIn.then().statusCode(200);
    return signedIn;
  }

  static void awaitShutOut(String account) {
    Probes.until(account + " to be shut out", () -> !Realm.isEnabled(account));
    Callers.awaitOpen(account);
  }

  static void awaitAdmitted(String account) {
    Probes.until(account + " to be let in", () -> Realm.isEnabled(account));
    Callers.awaitOpen(account);
  }

  /**
   * Three wrong passwords, which Keycloak answers with a block: in its database, and with a count
   * in its memory. Both are waited for, since a new password that came in between would have
   * nothing to forget.
   */
  static void lockOut(String account) {
    for (int i = 0; i < 3; i++) {
      Realm.signIn(account, "not the password").then().body("error", equalTo("invalid_grant"));
    }
    Probes.until(
        account + " to be blocked",
        () -> !Realm.isEnabled(account) && Realm.wrongPasswords(account) == 3);
  }
}
