package fr.cvconnect.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not read here just as the identity provider would read it does not get there. */
@QuarkusTest
@WithTestResource(TinyServices.class)
class SignInFormTest {
  private static final String TOKENS = "/idp/realms/cv/protocol/openid-connect/token";
  private static final String FORM = "application/x-www-form-urlencoded";

  @TestHTTPResource("/")
  URI gateway;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a=%zz",
        "a=%4",
        "username=a&username=b",
        "username=a&user%6Eame=b",
        "username=a%00",
        "username=a%0Ab",
        "username=a\r\n",
        "username=\u00e9",
      })
  void aFormWithMoreThanOneReadingIsRefused(String form) throws Exception {
    refused(type(FORM), form);
  }

  @Test
  void aFormHasSoManyFields() throws Exception {
    passes(type(FORM), fields(64));
    refused(type(FORM), fields(65));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "multipart/form-data; boundary=x",
        FORM + "; charset=utf-16",
        FORM + "; charset=IBM037",
        FORM + "; charset=utf-8; charset=utf-16",
        FORM + "\r\nContent-Type: application/json",
      })
  void onlyAPlainFormSignsIn(String type) throws Exception {
    refused(type(type), "username=a");
  }

  @Test
  void aBodyOfNoTypeIsNoForm() throws Exception {
    refused("", "username=a");
  }

  @ParameterizedTest
  @ValueSource(strings = {FORM, FORM + ";charset=UTF-8", FORM + "; charset=ISO-8859-1"})
  void theUsualFormsPass(String type) throws Exception {
    passes(type(type), "username=a&password=%C3%A9+b/c==");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer x", "Basic", "Basic a!b", "Basic:dGlsbDpz", "Basic dGlsbA=="})
  void aClientsSecretHasOneSpelling(String authorization) throws Exception {
    refused(type(FORM) + "Authorization: " + authorization + "\r\n", "a=b");
  }

  @Test
  void aClientsNameMayBeEncodedButOnlyRightly() throws Exception {
    passes(type(FORM) + basic("till%2D1:s"), "a=b");
    refused(type(FORM) + basic("till%2:s"), "a=b");
  }

  private static String type(String type) {
    return "Content-Type: " + type + "\r\n";
  }

  private static String basic(String pair) {
    String encoded = Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    return "Authorization: Basic " + encoded + "\r\n";
  }

  private static String fields(int count) {
    StringBuilder form = new StringBuilder("f0=");
    for (int i = 1; i < count; i++) {
      form.append("&f").append(i).append('=');
    }
    return form.toString();
  }

  private void passes(String headers, String form) throws Exception {
    assertThat(Wire.post(gateway, TOKENS, headers, form))
        .startsWith("HTTP/1.1 200 ")
        .contains("\"body\":\"" + form + "\"");
  }

  private void refused(String headers, String form) throws Exception {
    assertThat(Wire.post(gateway, TOKENS, headers, form))
        .startsWith("HTTP/1.1 400 ")
        .contains("\"code\":\"MALFORMED_REQUEST\"");
  }
}
