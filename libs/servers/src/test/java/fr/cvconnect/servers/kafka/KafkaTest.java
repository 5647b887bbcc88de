package fr.cvconnect.servers.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.servers.Checkout;
import fr.cvconnect.servers.Distributions;
import fr.cvconnect.servers.Home;
import fr.cvconnect.servers.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaTest {
  @TempDir Path folder;

  @Test
  void startsAgainAfterACrash() {
    List<Integer> ports = Ports.free(2);
    Kafka kafka =
        new Kafka(
            new Distributions(Checkout.current()),
            Home.under(folder, "kafka"),
            ports.get(0),
            ports.get(1),
            "secret");
    kafka.start(Duration.ofSeconds(60));
    kafka.daemon().kill();
    assertThat(kafka.isReady()).isFalse();
    kafka.start(Duration.ofSeconds(60));
    kafka.stop();
    assertThat(kafka.daemon().isAlive()).isFalse();
  }
}
