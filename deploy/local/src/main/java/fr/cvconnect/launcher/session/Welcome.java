package fr.cvconnect.launcher.session;

import fr.cvconnect.launcher.demo.SandboxFile;
import fr.cvconnect.launcher.parts.Sandbox;
import java.time.Duration;

/** What people see once everything is ready: the addresses and the demo accounts. */
public final class Welcome {
  private final Desk desk;

  public Welcome(Desk desk) {
    this.desk = desk;
  }

  public void print(Duration took) {
    var sandbox = Sandbox.file(desk.folder()).read().orElseThrow();
    desk.out().printf("%nReady after %.0f s.%n%n", took.toMillis() / 1000.0);
    address("Web app and API", sandbox.gateway());
    address("Customer's wallet", sandbox.wallet());
    address("Mails", sandbox.mail());
    accounts(sandbox);
    desk.out().println("All of it, for scripts: " + desk.folder().sandboxJson());
    desk.out()
        .println("Next: ./cv status, ./cv logs PART -f, ./cv clock +9m, ./cv down; ./cv help");
  }

  private void address(String what, String address) {
    desk.out().printf("  %-18s %s%n", what, address);
  }

  private void accounts(SandboxFile sandbox) {
    desk.out().printf("%n  %-18s %-18s %s%n", "Demo account", "identifier", "password or secret");
    for (var person : sandbox.accounts()) {
      desk.out().printf("  %-18s %-18s %s%n", person.role(), person.id(), person.password());
    }
    for (var client : sandbox.clients()) {
      desk.out().printf("  %-18s %-18s %s%n", client.role(), client.clientId(), client.secret());
    }
    desk.out().println();
  }
}
