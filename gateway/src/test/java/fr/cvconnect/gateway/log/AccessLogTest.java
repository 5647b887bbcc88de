package fr.cvconnect.gateway.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccessLogTest {
  @Test
  void whatOpensAPaymentIsNotWritten() {
    assertThat(AccessLog.masked("/wallet/payment-requests/s3cr3t"))
        .isEqualTo("/wallet/payment-requests/***");
    assertThat(AccessLog.masked("/wallet/payment-requests/s3cr3t/more"))
        .isEqualTo("/wallet/payment-requests/***");
    assertThat(AccessLog.masked("/p/s3cr3t")).isEqualTo("/p/***");
  }

  @Test
  void whatSetsAPasswordIsNotWritten() {
    assertThat(AccessLog.masked("/api/password-resets/s3cr3t"))
        .isEqualTo("/api/password-resets/***");
    assertThat(AccessLog.masked("/api/password-resets")).isEqualTo("/api/password-resets");
  }

  @Test
  void otherPathsAreWrittenAsTheyCame() {
    assertThat(AccessLog.masked("/api/payments/0193")).isEqualTo("/api/payments/0193");
  }

  @Test
  void aLineStaysALine() {
    assertThat(AccessLog.masked("/a\r\nb\u001b[31m é")).isEqualTo("/a??b?[31m??");
    assertThat(AccessLog.masked("/" + "a".repeat(9_000))).hasSize(201);
    assertThat(AccessLog.masked(null)).isEqualTo("-");
  }
}
