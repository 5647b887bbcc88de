package fr.cvconnect.launcher.stack;

import fr.cvconnect.servers.Server;
import java.util.Set;

/**
 * One process of the sandbox.
 *
 * @param port the one people and other parts know it by
 * @param needs the names of the parts that must be ready before this one starts, and stop after it
 * @param furnishing makes what must exist in it before others use it (databases, topics, accounts),
 *     every time it has become ready; what is there already stays
 */
public record Part(Server server, int port, Set<String> needs, Runnable furnishing) {
  public Part {
    needs = Set.copyOf(needs);
  }

  public Part(Server server, int port, Set<String> needs) {
    this(server, port, needs, () -> {});
  }

  public String name() {
    return server.name();
  }
}
