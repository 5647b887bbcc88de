package fr.cvconnect.auth;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;

/** The holder of an account with a mailbox of its own. */
record Holder(String account, MailBox mailBox) {
  static final String PASSWORD = "Un mot de passe à soi";

  /** Of a merchant that is registered now; its account may not be open yet. */
  static Holder registered() {
    String merchant = Registered.freshNumber();
    MailBox mailBox = new MailBox("direction-" + merchant + "@holders.example");
    Map<String, Object> asked = Registered.newMerchant(merchant);
    asked.put("email", mailBox.address());
    Registered.post(Callers.operations(), "/api/merchants", asked).then().statusCode(201);
    return new Holder(merchant, mailBox);
  }

  /** One that chose {@link #PASSWORD} by the link it was mailed. */
  static Holder withPassword() {
    Holder holder = registered();
    choose(holder.mailBox.awaitToken(1), PASSWORD).then().statusCode(204);
    return holder;
  }

  static Response ask(String account) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("account", account))
        .post("/api/password-resets");
  }

  static Response choose(String token, String password) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("password", password))
        .put("/api/password-resets/" + token);
  }

  /** Says that the password is forgotten; the token of the mail that comes, so many altogether. */
  String askedToken(int mails) {
    ask(account).then().statusCode(202);
    return mailBox.awaitToken(mails);
  }

  Response signIn(String password) {
    return Realm.signIn(account, password);
  }
}
