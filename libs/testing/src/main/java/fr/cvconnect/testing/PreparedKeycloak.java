package fr.cvconnect.testing;

import fr.cvconnect.servers.Checkout;
import fr.cvconnect.servers.Folders;
import fr.cvconnect.servers.LockFile;
import fr.cvconnect.servers.keycloak.Keycloak;
import fr.cvconnect.servers.postgresql.ClusterCopy;
import fr.cvconnect.servers.postgresql.Databases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keycloak on its PostgreSQL, with the realm.
 *
 * <p>To make its tables and the realm costs Keycloak as much time again as to start. So the data
 * directory is kept as it was right after the first time, and later builds begin with a copy, until
 * the realm or a version changes.
 */
final class PreparedKeycloak {
  private static final String PREFIX = "test-data-";

  private final TestServers servers;
  private final Path kept;

  PreparedKeycloak(TestServers servers) {
    this.servers = servers;
    Keycloak keycloak = servers.keycloak();
    int key =
        List.of(
                servers.postgresql().distributions().postgresql(),
                keycloak.distribution(),
                keycloak.settings().realms(),
                keycloak.settings().variables(),
                servers.password(""))
            .hashCode();
    this.kept =
        Checkout.current().local().resolve("dist").resolve(PREFIX + Integer.toHexString(key));
  }

  void start(Duration atMost) {
    boolean known = Files.exists(kept);
    if (known) {
      ClusterCopy.restore(kept, servers.postgresql());
    }
    servers.postgresql().start(atMost);
    new Databases(servers.postgresql()).create(servers.database("keycloak"));
    servers.keycloak().start(atMost);
    if (!known) {
      new LockFile(kept.resolveSibling("lock")).holding(this::keep);
    }
  }

  private void keep() {
    try (Stream<Path> siblings = Files.list(kept.getParent())) {
      siblings
          .filter(sibling -> sibling.getFileName().toString().startsWith(PREFIX))
          .forEach(Folders::delete);
      ClusterCopy.take(servers.postgresql(), kept);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
