package fr.cvconnect.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TinyServices.class)
class PathTricksTest {
  @TestHTTPResource("/")
  URI gateway;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/payments;x=1",
        "/api/payments%3Bx",
        "/api/payments%3bx",
        "/api%2Fpayments",
        "/api%2fpayments",
        "/api/payments%5C",
        "/api/payments%5c..",
        "/api/payments\\..\\me",
        "/idp/realms/cv/../../admin",
        "/idp/realms/cv/..",
        "/api/./payments",
        "/api/payments/.",
        "/idp/realms/cv/%2e%2e/%2e%2e/admin",
        "/idp/realms/cv/%2E./admin",
        "/idp/realms/cv/.%2e/admin",
        "/idp/realms/cv/..;/admin",
        "/idp/realms/cv/%252e%252e/admin",
        "//api/payments",
        "/api//payments",
        "/api/payments//",
        "/api/payments/%00",
        "/api/payments/%0d%0aX:y",
        "/api/payments/%7F",
        "/api/payments/%c0%af",
        "/api/payments/%E9",
        "/api/merchants/1/bank%2Daccount",
        "/api/p%61yments",
        "/api/payments/%",
        "/api/payments/%4",
        "/api/payments/%zz",
        "/api/payments/a%uFF0Eb",
        "/api/payments/a|b",
        "/api/payments#x",
        "/api/payments?q=#x",
        "/api/payments/\u00e9",
        "/api/payments/\u0001",
        "http://gateway.test/api/payments",
        "HTTP://gateway.test/api/payments",
        "http://evil.test/api/payments",
      })
  void aPathThatCouldMeanTwoThingsIsRefused(String target) throws Exception {
    assertThat(Wire.line(gateway, "GET " + target + " HTTP/1.1")).startsWith("HTTP/1.1 400 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"api/payments", "*", "gateway.test:80"})
  void whatIsNoPathLeadsNowhere(String target) throws Exception {
    assertThat(Wire.line(gateway, "OPTIONS " + target + " HTTP/1.1"))
        .startsWith("HTTP/1.1 404 ")
        .contains("\"code\":\"NOT_FOUND\"");
  }

  @Test
  void theRefusalIsAProblem() throws Exception {
    assertThat(Wire.line(gateway, "GET /api/payments;x HTTP/1.1"))
        .containsIgnoringCase("content-type: application/problem+json")
        .contains("\"code\":\"MALFORMED_REQUEST\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/payments/a.b-c_d~e",
        "/api/payments/a...b",
        "/api/payments/caf%C3%A9",
        "/api/payments/a%20b",
        "/api/payments/a:b@c,d",
        "/api/payments?q=a;b/../c%2F%00",
      })
  void aPlainPathPassesUnchanged(String target) throws Exception {
    assertThat(Wire.line(gateway, "GET " + target + " HTTP/1.1"))
        .startsWith("HTTP/1.1 200 ")
        .contains("\"uri\":\"" + target + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "CONNECT", "PURGE"})
  void aMethodNobodyOffersIsRefused(String method) throws Exception {
    assertThat(Wire.line(gateway, method + " /api/payments HTTP/1.1"))
        .startsWith("HTTP/1.1 405 ")
        .contains("\"code\":\"METHOD_NOT_ALLOWED\"");
  }

  @Test
  void oneHostIsRequired() throws Exception {
    String line = "GET /api/payments HTTP/1.1\r\n";

    assertThat(Wire.send(gateway, line + "Connection: close\r\n\r\n")).startsWith("HTTP/1.1 400 ");
    assertThat(Wire.send(gateway, line + "Host: a\r\nHost: b\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400 ");
  }

  @Test
  void whoAsksIsSaidOnce() throws Exception {
    String twice = "Authorization: Bearer a\r\nAuthorization: Bearer b\r\n";

    assertThat(Wire.post(gateway, "/api/payments", twice, "{}")).startsWith("HTTP/1.1 400 ");
  }
}
