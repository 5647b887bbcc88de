package fr.cvconnect.auth.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallerNetworkTest {
  @Test
  void anAddressOfTheOldInternetStandsForItself() {
    assertThat(CallerNetwork.of("192.0.2.7", "127.0.0.1")).isEqualTo("192.0.2.7");
  }

  @Test
  void allAddressesOfOneCustomerOfTheNewOneAreOne() {
    assertThat(CallerNetwork.of("2001:db8::7", "127.0.0.1"))
        .isEqualTo(CallerNetwork.of("2001:db8::8:9", "127.0.0.1"))
        .isNotEqualTo(CallerNetwork.of("2001:db8:0:1::7", "127.0.0.1"));
  }

  @Test
  void withoutTheGatewayItIsWhoeverIsConnected() {
    assertThat(CallerNetwork.of(null, "127.0.0.1")).isEqualTo("127.0.0.1");
  }

  @Test
  void whatIsNoAddressIsOneCaller() {
    assertThat(CallerNetwork.of("a, b", "127.0.0.1")).isEqualTo("unknown");
  }
}
