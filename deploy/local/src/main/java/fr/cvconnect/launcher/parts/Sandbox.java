package fr.cvconnect.launcher.parts;

import fr.cvconnect.launcher.build.Application;
import fr.cvconnect.launcher.demo.DemoFilling;
import fr.cvconnect.launcher.demo.SandboxFile;
import fr.cvconnect.launcher.io.JsonFile;
import fr.cvconnect.launcher.io.SandboxFolder;
import fr.cvconnect.launcher.stack.Phase;
import fr.cvconnect.launcher.stack.Stack;
import fr.cvconnect.launcher.stack.StackState;
import fr.cvconnect.launcher.stack.StartFailure;
import fr.cvconnect.launcher.stack.Switch;
import fr.cvconnect.servers.Server;
import fr.cvconnect.servers.keycloak.KeycloakAdmin;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * The whole house on this machine: real servers, services and the sandbox's applications, with demo
 * merchants and accounts.
 *
 * <p>For a test, on free ports and in a folder of its own:
 *
 * <pre>{@code
 * try (var sandbox = new Sandbox(Setup.built(checkout, new SandboxFolder(folder)), state -> {})) {
 *   var addresses = sandbox.start();
 *   sandbox.parts().kill("payment-service");
 *   sandbox.moveClock(Duration.ofDays(1));
 *   sandbox.parts().on("payment-service");
 * }
 * }</pre>
 */
public final class Sandbox implements AutoCloseable {
  private final Setup setup;
  private final Secrets secrets;
  private final Blueprint blueprint;
  private final Stack stack;

  /**
   * @param watcher is told every change, one at a time
   */
  public Sandbox(Setup setup, Consumer<StackState> watcher) {
    this.setup = setup;
    this.secrets = new Secrets(setup.folder().secrets());
    this.blueprint = new Blueprint(setup, secrets);
    this.stack = new Stack(setup.folder(), blueprint.parts(), watcher);
  }

  /** The file that tells scripts all about a sandbox. */
  public static JsonFile<SandboxFile> file(SandboxFolder folder) {
    return new JsonFile<>(folder.sandboxJson(), SandboxFile.class);
  }

  /**
   * Returns once everything is ready and filled, with all its addresses and accounts; if something
   * does not come up, stops the rest and says why.
   */
  public SandboxFile start() throws StartFailure {
    try {
      stack.start();
      var description = fill();
      stack.enter(Phase.READY, "");
      return description;
    } catch (StartFailure | RuntimeException e) {
      if (!stack.isEnding()) {
        stack.enter(Phase.FAILED, e.getMessage());
      }
      stack.close();
      throw e instanceof StartFailure failure ? failure : new StartFailure(e.getMessage());
    }
  }

  /** Turns single parts off and on. */
  public Switch parts() {
    return new Switch(setup.folder(), stack::state);
  }

  /**
   * Another process of one of our applications, beside the one that is kept alive; whoever asks for
   * it starts and stops it.
   */
  public Server replica(Application application, int port) {
    return blueprint.replica(application, port);
  }

  /** For what only the identity provider's administrator may do. */
  public KeycloakAdmin identityProvider() {
    return new KeycloakAdmin(blueprint.keycloak());
  }

  /** Moves domain time forward, for all services at once. */
  public void moveClock(Duration step) {
    new DomainClock(setup.folder()).advance(step, stack.state());
  }

  @Override
  public void close() {
    enterUnlessFailed(Phase.STOPPING);
    stack.close();
    enterUnlessFailed(Phase.STOPPED);
  }

  private SandboxFile fill() {
    stack.enter(Phase.STARTING, "registering the demo merchants and their accounts");
    try (var keycloak = identityProvider()) {
      var demo =
          new DemoFilling(
              setup.publicUrl(),
              keycloak,
              secrets::password,
              setup.folder().data().resolve("demo.json"));
      var description = new Description(setup, secrets).of(demo.fill());
      file(setup.folder()).write(description);
      return description;
    }
  }

  /** Why it failed stays to be read. */
  private void enterUnlessFailed(Phase phase) {
    if (stack.state().phase() != Phase.FAILED) {
      stack.enter(phase, "");
    }
  }
}
