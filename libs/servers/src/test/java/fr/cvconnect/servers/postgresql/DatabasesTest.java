package fr.cvconnect.servers.postgresql;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cvconnect.servers.Checkout;
import fr.cvconnect.servers.Distributions;
import fr.cvconnect.servers.Home;
import fr.cvconnect.servers.Ports;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabasesTest {
  private static final Database SHOP = new Database("shop", "owner's password", "service's");

  @TempDir static Path folder;
  private static PostgreSql server;
  private static Databases databases;

  @BeforeAll
  static void start() {
    server =
        new PostgreSql(
            new Distributions(Checkout.current()),
            Home.under(folder, "postgresql"),
            Ports.free(1).getFirst(),
            "secret");
    server.start(Duration.ofSeconds(60));
    databases = new Databases(server);
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @BeforeEach
  void recreate() throws SQLException {
    databases.recreate(SHOP);
    asOwner("create table item (id bigint generated always as identity, name text)");
  }

  @Test
  void theServiceReadsAndWritesRows() throws SQLException {
    asService("insert into item (name) values ('a')");
    asService("update item set name = 'b'");
    asService("delete from item where name = 'b'");
  }

  @Test
  void theServiceMakesAndDropsNothing() {
    assertRefused("create table other (id int)");
    assertRefused("drop table item");
    assertRefused("truncate item");
    assertRefused("create temporary table other (id int)");
  }

  @Test
  void theServiceCallsTheOwnersFunctionsAndNobodyElseDoes() throws SQLException {
    databases.create(new Database("bank", "a", "b"));
    asOwner(
        "create function empty_items() returns void security definer language sql"
            + " as 'truncate item'");

    asService("select empty_items()");

    assertThatThrownBy(() -> execute("bank", "b", "select 1"))
        .hasMessageContaining("permission denied for database");
  }

  @Test
  void madeAgainItKeepsItsRowsAndChangesThePassword() throws SQLException {
    asService("insert into item (name) values ('a')");

    databases.create(new Database("shop", "owner's password", "another"));

    execute("shop", "another", "update item set name = 'b'");
    assertThatThrownBy(() -> asService("select 1")).hasMessageContaining("authentication failed");
    databases.create(SHOP);
  }

  @Test
  void aNameThatIsNoNameIsRefused() {
    assertThatThrownBy(() -> new Database("shop; drop", "a", "b"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertRefused(String sql) {
    assertThatThrownBy(() -> asService(sql)).isInstanceOf(SQLException.class);
  }

  private static void asService(String sql) throws SQLException {
    execute(SHOP.service(), SHOP.servicePassword(), sql);
  }

  private static void asOwner(String sql) throws SQLException {
    execute(SHOP.owner(), SHOP.ownerPassword(), sql);
  }

  private static void execute(String user, String password, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(server.jdbcUrl(SHOP.name()), user, password);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
