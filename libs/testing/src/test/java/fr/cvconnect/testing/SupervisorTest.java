package fr.cvconnect.testing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.servers.Server;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SupervisorTest {

  @Test
  void theServersOfABuildEndWithItHoweverItEnds() throws IOException {
    Process build = new ProcessBuilder("sleep", "600").start();
    TestServers servers = TestServers.of(Build.of(build.toHandle()));
    List<Server> all =
        List.of(servers.postgresql(), servers.kafka(), servers.keycloak(), servers.mail());
    assertThat(all).allMatch(Server::isReady);
    assertThat(servers.kafka().port()).isNotEqualTo(TestServers.current().kafka().port());

    build.destroyForcibly();

    Probes.until(
        "the servers to end", () -> all.stream().noneMatch(server -> server.daemon().isAlive()));
    Probes.until("the data to go", () -> !servers.folder().resolve("data").toFile().exists());
    assertThat(TestServers.current().postgresql().isReady()).isTrue();
  }
}
