package fr.cvconnect.launcher.session;

import fr.cvconnect.launcher.build.Fingerprint;
import fr.cvconnect.launcher.build.Installation;
import fr.cvconnect.launcher.build.MavenBuild;
import fr.cvconnect.launcher.ports.Port;
import fr.cvconnect.launcher.ports.PortHolder;
import fr.cvconnect.launcher.ports.PortPlan;
import fr.cvconnect.launcher.screen.Screen;
import fr.cvconnect.servers.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Everything before the first process: what a killed run left, ports, and the build. */
public final class Preparation {
  /** Whose log the build's is. */
  static final String BUILD = "build";

  private final Desk desk;
  private final Screen screen;

  public Preparation(Desk desk) {
    this.desk = desk;
    this.screen = desk.screen();
  }

  /** False if it cannot start; people have been told why. */
  public boolean prepare(boolean fresh, int gatewayPort) throws IOException, InterruptedException {
    desk.leftOvers().clean();
    // The last run's state must not be taken for the coming one's.
    Folders.delete(desk.folder().run());
    if (!choosePorts(gatewayPort)) {
      return false;
    }
    // Not before it is clear that there is a place to start in.
    if (fresh) {
      forgetEverything();
    }
    return build();
  }

  private void forgetEverything() throws IOException {
    var folder = desk.folder();
    Folders.delete(folder.data());
    Folders.delete(folder.logs());
    for (var file : List.of(folder.secrets(), folder.clock(), folder.sandboxJson())) {
      Files.deleteIfExists(file);
    }
  }

  private boolean choosePorts(int gatewayPort) throws IOException {
    var holder = PortHolder.of(gatewayPort);
    if (holder.isPresent()) {
      screen.say(holder.get() + ".");
      screen.say("Stop it, or choose another port for the gateway: ./cv up --port 8180");
      return false;
    }
    var plan = PortPlan.usual(gatewayPort);
    for (var port : Port.values()) {
      if (port != Port.GATEWAY && plan.of(port) != port.preferred()) {
        PortHolder.of(port.preferred())
            .ifPresent(h -> screen.say("%s; using %d instead".formatted(h, plan.of(port))));
      }
    }
    desk.ports().write(plan);
    return true;
  }

  private boolean build() throws IOException, InterruptedException {
    screen.busy("comparing the sources with the last build");
    var fingerprint = Fingerprint.of(desk.checkout());
    var installation = new Installation(desk.folder().root());
    if (installation.isOf(fingerprint)) {
      return true;
    }
    var log = desk.folder().log(BUILD);
    if (!new MavenBuild(desk.checkout(), log).run(step -> screen.busy("building " + step))) {
      screen.say("The build failed, see " + log + ".");
      return false;
    }
    installation.take(desk.checkout(), fingerprint);
    return true;
  }
}
