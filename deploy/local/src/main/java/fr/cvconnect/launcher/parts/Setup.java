package fr.cvconnect.launcher.parts;

import fr.cvconnect.launcher.build.Installation;
import fr.cvconnect.launcher.io.SandboxFolder;
import fr.cvconnect.launcher.ports.Port;
import fr.cvconnect.launcher.ports.PortPlan;
import fr.cvconnect.servers.Checkout;
import java.nio.file.Path;

/**
 * One sandbox: where it keeps its things, which ports it uses, and from where its programs run.
 *
 * @param programs the checkout whose built modules it runs, or a copy of them
 */
public record Setup(Checkout checkout, Checkout programs, SandboxFolder folder, PortPlan ports) {

  /** The one of {@code ./cv up}, which runs what was installed for it. */
  public static Setup installed(Path checkout, SandboxFolder folder, PortPlan ports) {
    var programs = new Installation(folder.root()).asCheckout();
    return new Setup(new Checkout(checkout), programs, folder, ports);
  }

  /** One beside it, in a folder and on ports of its own, which runs what Maven has just built. */
  public static Setup built(Path checkout, SandboxFolder folder) {
    return new Setup(new Checkout(checkout), new Checkout(checkout), folder, PortPlan.free());
  }

  String publicUrl() {
    return local(Port.GATEWAY);
  }

  String local(Port port) {
    return "http://localhost:" + ports.of(port);
  }
}
