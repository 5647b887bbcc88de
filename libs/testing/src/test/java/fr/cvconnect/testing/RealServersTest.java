package fr.cvconnect.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RealServersTest {

  @Test
  void theDatabaseOfAServiceIsEmptyAtEveryStart() throws SQLException {
    Map<String, String> environment = start("payment-service");
    asOwner(environment, "create table payment (id int)");

    start("payment-service");

    asOwner(environment, "create table payment (id int)");
  }

  @Test
  void theServiceLogsInWithItsOwnRole() {
    assertThat(start("settlement-service"))
        .containsEntry("DB_NAME", "settlement")
        .containsEntry("DB_USER", "settlement")
        .containsEntry("KAFKA_USERNAME", "settlement-service");
  }

  private static Map<String, String> start(String service) {
    RealServers resource = new RealServers();
    resource.init(Map.of("service", service));
    return resource.start();
  }

  private static void asOwner(Map<String, String> environment, String sql) throws SQLException {
    String url =
        "jdbc:postgresql://%s:%s/%s"
            .formatted(
                environment.get("DB_HOST"), environment.get("DB_PORT"), environment.get("DB_NAME"));
    try (var connection =
            DriverManager.getConnection(
                url, environment.get("DB_OWNER_USER"), environment.get("DB_OWNER_PASSWORD"));
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
