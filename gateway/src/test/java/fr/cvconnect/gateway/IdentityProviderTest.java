package fr.cvconnect.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealIdentityProvider.class)
class IdentityProviderTest {
  private static final String REALM = "/idp/realms/cv";
  private static final String OPENID = REALM + "/protocol/openid-connect";

  @ConfigProperty(name = "PUBLIC_URL")
  String publicUrl;

  @ConfigProperty(name = "IDP_URL")
  String privateUrl;

  @Test
  void itsAddressesLeadBackThroughTheGatewayWhateverTheClientSaysAboutHosts() {
    given()
        .header("Host", "evil.test")
        .header("X-Forwarded-Host", "evil.test")
        .get(REALM + "/.well-known/openid-configuration")
        .then()
        .statusCode(200)
        .body("issuer", equalTo(publicUrl + REALM))
        .body("token_endpoint", equalTo(publicUrl + OPENID + "/token"))
        .body("jwks_uri", equalTo(publicUrl + OPENID + "/certs"))
        .body("authorization_endpoint", equalTo(publicUrl + OPENID + "/auth"));
  }

  @Test
  void anApiClientGetsATokenOfThePublicIssuer() {
    String token = signIn(walletSecret()).statusCode(200).extract().path("access_token");

    String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    assertThat(claims).contains("\"iss\":\"" + publicUrl + REALM + "\"");
  }

  @Test
  void aWrongSecretIsRefusedInItsOwnWords() {
    signIn("wrong").statusCode(401).body("error", equalTo("unauthorized_client"));
  }

  @Test
  void itsPagesCarryItsOwnPolicyAndTheirFilesAreReachable() {
    ValidatableResponse page = given().get(OPENID + "/auth?client_id=nobody").then();
    page.statusCode(400).contentType("text/html");
    assertThat(page.extract().header("Content-Security-Policy")).contains("frame-ancestors");

    Matcher file =
        Pattern.compile("\"(/idp/resources/[^\"]+\\.css)\"").matcher(page.extract().asString());
    assertThat(file.find()).isTrue();
    given().get(file.group(1)).then().statusCode(200).contentType("text/css");
  }

  @Test
  void itsAdministrationIsThereButNotForOutside() {
    for (String path : new String[] {"/idp/realms/master", "/idp/admin/master/console/"}) {
      given().get(privateUrl + path).then().statusCode(200);
      given().get(path).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    }
  }

  @Test
  void aSlashAtTheEndLeadsToItButNotFromOutside() {
    String path = OPENID + "/token/";

    signIn(privateUrl + path, "wrong").statusCode(401);
    signIn(path, "wrong").statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"account", "account-console", "admin-cli", "broker", "security-admin-console"})
  void itsOwnClientsGiveNoTokenForAPassword(String client) {
    given()
        .formParam("grant_type", "password")
        .formParam("client_id", client)
        .formParam("username", "100001")
        .formParam("password", "not this one")
        .post(OPENID + "/token")
        .then()
        .statusCode(401)
        .body("error", equalTo("invalid_client"));
  }

  /** Asked for here, since only this test's servers have it. */
  private static String walletSecret() {
    return ConfigProvider.getConfig().getValue("WALLET_CLIENT_SECRET", String.class);
  }

  private static ValidatableResponse signIn(String secret) {
    return signIn(OPENID + "/token", secret);
  }

  private static ValidatableResponse signIn(String url, String secret) {
    return given()
        .formParam("grant_type", "client_credentials")
        .formParam("client_id", "wallet-backend")
        .formParam("client_secret", secret)
        .post(url)
        .then();
  }
}
