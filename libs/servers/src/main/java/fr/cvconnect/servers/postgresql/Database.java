package fr.cvconnect.servers.postgresql;

import java.util.regex.Pattern;

/**
 * A database with its two roles: {@code <name>_owner} makes and owns the tables, {@code <name>} is
 * the service, which may read and write rows and owns nothing.
 */
public record Database(String name, String ownerPassword, String servicePassword) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z_]{0,40}");

  public Database {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("Not the name of a database: " + name);
    }
  }

  public String owner() {
    return name + "_owner";
  }

  public String service() {
    return name;
  }
}
