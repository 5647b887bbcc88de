package fr.cvconnect.testing;

import fr.cvconnect.servers.Folders;
import fr.cvconnect.servers.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The ports of one set of servers, in a file that all JVMs of the build read. */
record TestPlan(List<Integer> ports) {
  /** Part of every password. The same in all builds, because prepared data holds it. */
  static final String SECRET = "of-the-tests-only";

  private static final int PORTS = 7;
  static final String FILE = "ports";

  static TestPlan draw() {
    return new TestPlan(Ports.free(PORTS));
  }

  static TestPlan read(Path folder) {
    try {
      String line = Files.readString(folder.resolve(FILE));
      return new TestPlan(Stream.of(line.split(" ")).map(Integer::valueOf).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(Path folder) {
    String line = String.join(" ", ports.stream().map(Object::toString).toList());
    Folders.writePrivately(folder.resolve(FILE), line);
  }

  int postgresqlPort() {
    return ports.get(0);
  }

  int kafkaPort() {
    return ports.get(1);
  }

  int kafkaControllerPort() {
    return ports.get(2);
  }

  int keycloakPort() {
    return ports.get(3);
  }

  int keycloakManagementPort() {
    return ports.get(4);
  }

  int smtpPort() {
    return ports.get(5);
  }

  int mailPort() {
    return ports.get(6);
  }
}
