package fr.cvconnect.servers.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Makes databases and their roles; made again, they keep their rows and get the given passwords.
 */
public final class Databases {
  private final PostgreSql server;

  public Databases(PostgreSql server) {
    this.server = server;
  }

  public void create(Database database) {
    onServer("postgres", connection -> createOn(connection, database));
    onServer(database.name(), connection -> grant(connection, database));
  }

  /** Throws away all it holds, whoever is connected, and makes it anew. */
  public void recreate(Database database) {
    onServer(
        "postgres",
        connection ->
            execute(connection, "drop database if exists " + database.name() + " with (force)"));
    create(database);
  }

  private static void createOn(Connection connection, Database database) throws SQLException {
    createRole(connection, database.owner(), database.ownerPassword());
    createRole(connection, database.service(), database.servicePassword());
    if (!exists(connection, "select 1 from pg_database where datname = ?", database.name())) {
      execute(connection, "create database " + database.name() + " owner " + database.owner());
    }
  }

  private static void createRole(Connection connection, String role, String password)
      throws SQLException {
    boolean exists = exists(connection, "select 1 from pg_roles where rolname = ?", role);
    execute(
        connection,
        (exists ? "alter role " : "create role ")
            + role
            + " login password '"
            + password.replace("'", "''")
            + "'");
  }

  private static void grant(Connection connection, Database database) throws SQLException {
    String forOwner = "alter default privileges for role " + database.owner() + " ";
    String inSchema = forOwner + "in schema public ";
    String toService = " to " + database.service();
    for (String statement :
        List.of(
            "revoke all on database " + database.name() + " from public",
            "grant connect on database " + database.name() + toService,
            // A function may run with its owner's rights: nobody else's business.
            forOwner + "revoke execute on functions from public",
            inSchema + "grant select, insert, update, delete on tables" + toService,
            inSchema + "grant usage, select on sequences" + toService,
            inSchema + "grant execute on functions" + toService)) {
      execute(connection, statement);
    }
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void onServer(String database, Work work) {
    try (Connection connection = server.connect(database)) {
      work.on(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("On database " + database, e);
    }
  }

  private interface Work {
    void on(Connection connection) throws SQLException;
  }
}
