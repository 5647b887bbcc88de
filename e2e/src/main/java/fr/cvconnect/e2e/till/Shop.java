package fr.cvconnect.e2e.till;

import fr.cvconnect.e2e.sandbox.MailBox;
import fr.cvconnect.e2e.sandbox.Operator;
import fr.cvconnect.e2e.sandbox.SandboxFile;
import fr.cvconnect.e2e.sandbox.SandboxFile.Account;
import fr.cvconnect.e2e.sandbox.WalletApp;
import fr.cvconnect.launcher.build.Application;
import fr.cvconnect.launcher.io.SandboxFolder;
import fr.cvconnect.launcher.parts.Sandbox;
import fr.cvconnect.launcher.parts.Setup;
import fr.cvconnect.launcher.stack.StackState;
import fr.cvconnect.launcher.stack.StartFailure;
import fr.cvconnect.servers.Checkout;
import fr.cvconnect.servers.Folders;
import fr.cvconnect.servers.Server;
import fr.cvconnect.servers.keycloak.KeycloakAdmin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** A whole house of its own, and a browser to go there with. */
public final class Shop implements AutoCloseable {
  private final AtomicReference<StackState> state = new AtomicReference<>();
  private final Devices devices;
  private final SandboxFolder folder;
  private final Sandbox sandbox;
  private SandboxFile house;

  private Shop(Checkout checkout, Path home) {
    // First, for it takes a moment only to miss it.
    devices = new Devices();
    folder = new SandboxFolder(home);
    Folders.delete(folder.root());
    sandbox = new Sandbox(Setup.built(checkout.root(), folder), state::set);
  }

  /**
   * Returns once it is open; starts empty.
   *
   * @param folder where it keeps everything, under the checkout's {@code .local}
   */
  public static Shop open(String folder) throws StartFailure {
    Checkout checkout = Checkout.current();
    Shop shop = new Shop(checkout, checkout.local().resolve(folder));
    try {
      shop.sandbox.start();
      shop.house = SandboxFile.read(shop.folder.sandboxJson());
      return shop;
    } catch (StartFailure | RuntimeException failure) {
      shop.close();
      throw failure;
    }
  }

  /** A device nobody is signed in on. */
  Till till() {
    return till("fr-FR");
  }

  /** The same, whose browser asks for pages in that language. */
  Till till(String language) {
    return new Till(devices.phone(house.gateway(), language));
  }

  /** A device on which this account is signed in. */
  public Till till(Account account) {
    Till till = till();
    till.signIn(account.id(), account.password());
    return till;
  }

  Phone phone() {
    return new Phone(devices.phone(house.wallet(), "fr-FR"));
  }

  /** One with a camera that is held over that picture. */
  Phone phoneSeeing(byte[] png, boolean isAllowed) {
    return new Phone(devices.phoneSeeing(CameraVideo.of(png), isAllowed, house.wallet()));
  }

  WalletApp wallet() {
    return WalletApp.ofTheRichest(house);
  }

  MailedLinks mails() {
    return new MailedLinks(new MailBox(house));
  }

  Operator operator() {
    return new Operator(folder, state::get);
  }

  KeycloakAdmin identityProvider() {
    return sandbox.identityProvider();
  }

  public SandboxFile house() {
    return house;
  }

  /** Another process of payment-service, not yet started. */
  Server replicaOfPayment(int port) {
    return sandbox.replica(Application.PAYMENT, port);
  }

  /** What all processes have logged until now. */
  String logs() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> logs = Files.list(folder.logs())) {
      for (Path log : logs.toList()) {
        all.append(Files.readString(log));
      }
    }
    return all.toString();
  }

  /** The account of a merchant's only outlet. */
  Account outlet() {
    return account("outlet", "100002");
  }

  /** A merchant's administrator with two outlets. */
  Account administrator() {
    return account("merchant", "100001");
  }

  /** The administrator of the merchant whose only outlet {@link #outlet} is. */
  Account administratorOfOneOutlet() {
    return account("merchant", "100002");
  }

  Devices devices() {
    return devices;
  }

  @Override
  public void close() {
    sandbox.close();
    devices.close();
  }

  private Account account(String role, String merchantId) {
    return house.accounts(role).stream()
        .filter(account -> account.merchantId().equals(merchantId))
        .findFirst()
        .orElseThrow();
  }
}
