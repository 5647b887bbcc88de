package fr.cvconnect.launcher.parts;

import fr.cvconnect.launcher.build.Application;
import fr.cvconnect.launcher.demo.DemoAccounts;
import fr.cvconnect.launcher.demo.DemoMerchant;
import fr.cvconnect.launcher.demo.SandboxFile;
import fr.cvconnect.launcher.demo.SandboxFile.DatabaseAccess;
import fr.cvconnect.launcher.demo.SandboxFile.KafkaAccess;
import fr.cvconnect.launcher.demo.SandboxFile.Principal;
import fr.cvconnect.launcher.demo.SandboxFile.SigningKey;
import fr.cvconnect.launcher.ports.Port;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts together what {@code sandbox.json} tells. */
final class Description {
  private static final List<String> PRINCIPALS = List.of("finance", "wallet", "operations");
  private static final Map<Application, Port> SERVICES =
      Map.of(
          Application.AUTH, Port.AUTH,
          Application.PAYMENT, Port.PAYMENT,
          Application.SETTLEMENT, Port.SETTLEMENT,
          Application.NOTIFICATION, Port.NOTIFICATION);

  private final Setup setup;
  private final Secrets secrets;

  Description(Setup setup, Secrets secrets) {
    this.setup = setup;
    this.secrets = secrets;
  }

  SandboxFile of(List<DemoMerchant> merchants) {
    var accounts = new DemoAccounts(merchants, secrets::password);
    return new SandboxFile(
        setup.publicUrl(),
        setup.publicUrl() + SandboxFile.TOKEN_PATH,
        SandboxFile.CLI_CLIENT,
        setup.local(Port.WALLET),
        setup.local(Port.MAIL),
        services(),
        new KafkaAccess(
            "localhost:" + setup.ports().of(Port.KAFKA),
            "SASL_PLAINTEXT",
            "SCRAM-SHA-512",
            principals()),
        new SigningKey(
            Environment.WALLET_KEY_ID, secrets.signingKey(Environment.WALLET_KEY).privateKey()),
        databases(),
        accounts.people(),
        accounts.programs());
  }

  private Map<String, String> services() {
    var services = new TreeMap<String, String>();
    SERVICES.forEach((service, port) -> services.put(service.title(), setup.local(port)));
    return services;
  }

  private Map<String, Principal> principals() {
    var principals = new TreeMap<String, Principal>();
    for (var name : PRINCIPALS) {
      principals.put(name, new Principal(name, secrets.password("kafka." + name), name));
    }
    return principals;
  }

  private Map<String, DatabaseAccess> databases() {
    var databases = new TreeMap<String, DatabaseAccess>();
    for (var name : List.of("auth", "payment", "settlement", "notification", "wallet")) {
      databases.put(
          name,
          new DatabaseAccess(
              "localhost",
              setup.ports().of(Port.POSTGRESQL),
              name,
              name,
              secrets.password("database." + name)));
    }
    return databases;
  }
}
