package fr.cvconnect.servers.postgresql;

import fr.cvconnect.servers.Command;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs a program that refuses to be root (PostgreSQL) although we are root, as containers and build
 * machines are.
 *
 * <p>In a user namespace without mappings we look like "nobody" to the program, have no special
 * rights left, and still own our files.
 */
final class Unprivileged {
  private static final List<String> OWN_USER_NAMESPACE = List.of("unshare", "--user");

  private Unprivileged() {}

  static List<String> line(List<String> line, Path log) {
    if (!"root".equals(System.getProperty("user.name"))) {
      return line;
    }
    requireUserNamespaces(log);
    List<String> wrapped = new ArrayList<>(OWN_USER_NAMESPACE);
    wrapped.addAll(line);
    return wrapped;
  }

  private static void requireUserNamespaces(Path log) {
    try {
      new Command(List.of("unshare", "--user", "true"), Map.of(), log.getParent()).run(log);
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "PostgreSQL refuses to run as root, and user namespaces are not allowed here (unshare"
              + " --user). Run this as another user.",
          e);
    }
  }
}
