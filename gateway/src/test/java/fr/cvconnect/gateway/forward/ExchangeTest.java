package fr.cvconnect.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class ExchangeTest {
  @Test
  void aFailureThatNamesTheAddressDoesNotTellItsSecret() {
    String uri = "/api/password-resets/s3cr3t?code=another";
    var silence =
        new TimeoutException("20000ms exceeded while executing PUT %s for server x".formatted(uri));

    assertThat(Exchange.masked(silence, uri))
        .contains("TimeoutException", "PUT /api/password-resets/*** for server x")
        .doesNotContain("s3cr3t", "another");
  }
}
