package fr.cvconnect.events;

import fr.cvconnect.testing.TestServers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The application's database, looked at and tampered with by its superuser. */
public final class Store {
  /** The database of the tests, and the name of the role that the application has on it. */
  public static final String NAME = "payment";

  private Store() {}

  public static Connection connect() throws SQLException {
    return TestServers.current().postgresql().connect(NAME);
  }

  public static void execute(String sql, Object... parameters) {
    try (Connection connection = connect()) {
      execute(connection, sql, parameters);
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }

  public static void execute(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = prepared(connection, sql, parameters)) {
      statement.execute();
    }
  }

  public static long number(String sql, Object... parameters) {
    return Long.parseLong(texts(sql, parameters).getFirst());
  }

  /** The first column of every row. */
  public static List<String> texts(String sql, Object... parameters) {
    try (Connection connection = connect();
        PreparedStatement statement = prepared(connection, sql, parameters);
        ResultSet rows = statement.executeQuery()) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }
}
