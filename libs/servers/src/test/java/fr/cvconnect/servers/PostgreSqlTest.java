package fr.cvconnect.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgreSqlTest {
  @TempDir Path folder;

  @Test
  void startsAgainAfterACrash() {
    PostgreSql postgres =
        new PostgreSql(
            new Distributions(Checkout.current()),
            Home.under(folder, "postgresql"),
            Ports.free(1).getFirst(),
            "secret");
    postgres.start(Duration.ofSeconds(60));
    new Databases(postgres).create(new Database("payment", "a", "b"));
    new Databases(postgres).recreate(new Database("payment", "a", "b"));
    postgres.daemon().kill();
    assertThat(postgres.isReady()).isFalse();
    postgres.start(Duration.ofSeconds(60));
    postgres.stop();
    assertThat(postgres.daemon().isAlive()).isFalse();
  }
}
