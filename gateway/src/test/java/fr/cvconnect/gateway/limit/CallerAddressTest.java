package fr.cvconnect.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallerAddressTest {
  @Test
  void anIpv4AddressIsItself() {
    assertThat(CallerAddress.of("192.0.2.7")).isEqualTo("192.0.2.7");
    assertThat(CallerAddress.of("::ffff:192.0.2.7")).isEqualTo("192.0.2.7");
  }

  @Test
  void anIpv6NetworkIsOneCaller() {
    assertThat(CallerAddress.of("2001:db8:1:2:3:4:5:6"))
        .isEqualTo(CallerAddress.of("2001:db8:1:2::1"))
        .isNotEqualTo(CallerAddress.of("2001:db8:1:3::1"));
  }

  @Test
  void theNameOfAnInterfaceIsNoPartOfIt() {
    assertThat(CallerAddress.of("fe80::1%0")).isEqualTo(CallerAddress.of("fe80::2"));
  }
}
