package fr.cvconnect.testing;

import fr.cvconnect.servers.Folders;
import fr.cvconnect.servers.Ports;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/** The ports and the secret of one set of servers, in a file that all JVMs of the build read. */
record TestPlan(List<Integer> ports, String secret) {
  private static final int PORTS = 7;
  private static final String FILE = "plan.properties";

  static TestPlan draw() {
    return new TestPlan(Ports.free(PORTS), UUID.randomUUID().toString());
  }

  static TestPlan read(Path folder) {
    try {
      Properties properties = new Properties();
      properties.load(new StringReader(Files.readString(folder.resolve(FILE))));
      List<Integer> ports =
          List.of(properties.getProperty("ports").split(" ")).stream()
              .map(Integer::valueOf)
              .toList();
      return new TestPlan(ports, properties.getProperty("secret"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(Path folder) {
    String list = String.join(" ", ports.stream().map(Object::toString).toList());
    Folders.writePrivately(folder.resolve(FILE), "ports=" + list + "\nsecret=" + secret + "\n");
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
