package fr.cvconnect.testing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.servers.Server;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutageTest {

  static Server[] servers() {
    TestServers servers = TestServers.current();
    return new Server[] {servers.postgresql(), servers.kafka(), servers.mail()};
  }

  @ParameterizedTest
  @MethodSource("servers")
  void aStoppedServerComesBack(Server server) {
    try (Outage outage = Outage.byStopping(server)) {
      assertThat(outage).isNotNull();
      assertThat(server.isReady()).isFalse();
    }
    assertThat(server.isReady()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("servers")
  void aKilledServerComesBack(Server server) {
    try (Outage outage = Outage.byKilling(server)) {
      assertThat(outage).isNotNull();
      assertThat(server.isReady()).isFalse();
    }
    assertThat(server.isReady()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("servers")
  void aFrozenServerComesBack(Server server) {
    try (Outage outage = Outage.byFreezing(server)) {
      assertThat(outage).isNotNull();
    }
    assertThat(server.isReady()).isTrue();
  }
}
