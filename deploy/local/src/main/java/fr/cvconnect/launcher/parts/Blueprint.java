package fr.cvconnect.launcher.parts;

import fr.cvconnect.kafka.KafkaSetup;
import fr.cvconnect.kafka.Principals;
import fr.cvconnect.kafka.Topics;
import fr.cvconnect.launcher.build.Application;
import fr.cvconnect.launcher.ports.Port;
import fr.cvconnect.launcher.stack.Part;
import fr.cvconnect.servers.Distributions;
import fr.cvconnect.servers.Server;
import fr.cvconnect.servers.kafka.Kafka;
import fr.cvconnect.servers.keycloak.Keycloak;
import fr.cvconnect.servers.keycloak.RealmFile;
import fr.cvconnect.servers.mail.Mail;
import fr.cvconnect.servers.postgresql.Database;
import fr.cvconnect.servers.postgresql.Databases;
import fr.cvconnect.servers.postgresql.PostgreSql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Every part of the sandbox, in the order in which they are shown. */
final class Blueprint {
  private static final List<String> DATABASES =
      List.of("auth", "payment", "settlement", "notification", "wallet", "keycloak");

  private final Setup setup;
  private final Secrets secrets;
  private final Environment environment;
  private final PostgreSql postgreSql;
  private final Kafka kafka;
  private final Keycloak keycloak;

  Blueprint(Setup setup, Secrets secrets) {
    this.setup = setup;
    this.secrets = secrets;
    var distributions = new Distributions(setup.checkout());
    this.environment = new Environment(setup, secrets);
    this.postgreSql =
        new PostgreSql(
            distributions,
            setup.folder().home("postgresql"),
            port(Port.POSTGRESQL),
            secrets.password("database.postgres"));
    this.kafka =
        new Kafka(
            distributions,
            setup.folder().home("kafka"),
            port(Port.KAFKA),
            port(Port.KAFKA_CONTROLLER),
            secrets.password("kafka." + Kafka.SUPERUSER));
    this.keycloak =
        new Keycloak(distributions, setup.folder().home("keycloak"), keycloakSettings());
  }

  Keycloak keycloak() {
    return keycloak;
  }

  /** In the order in which they are shown, what is needed first. */
  List<Part> parts() {
    var parts = new ArrayList<Part>();
    parts.add(new Part(postgreSql, port(Port.POSTGRESQL), Set.of(), this::makeDatabases));
    parts.add(new Part(kafka, port(Port.KAFKA), Set.of(), this::setUpKafka));
    parts.add(new Part(keycloak, port(Port.KEYCLOAK), Set.of(postgreSql.name())));
    parts.add(new Part(mail(), port(Port.MAIL), Set.of()));
    var stores = Set.of(postgreSql.name(), kafka.name());
    parts.add(application(Application.AUTH, Port.AUTH, stores));
    parts.add(application(Application.PAYMENT, Port.PAYMENT, stores));
    parts.add(application(Application.SETTLEMENT, Port.SETTLEMENT, stores));
    parts.add(application(Application.NOTIFICATION, Port.NOTIFICATION, stores));
    parts.add(application(Application.WALLET, Port.WALLET, stores));
    parts.add(application(Application.GATEWAY, Port.GATEWAY, Set.of()));
    return parts;
  }

  private Mail mail() {
    var home = setup.folder().home("mail");
    return new Mail(setup.programs(), home, port(Port.SMTP), port(Port.MAIL));
  }

  private Part application(Application application, Port port, Set<String> needs) {
    return new Part(server(application, application.title(), port(port)), port(port), needs);
  }

  /** Another process of the same application. */
  Server replica(Application application, int port) {
    return server(application, application.title() + "-" + port, port);
  }

  private ApplicationServer server(Application application, String name, int port) {
    var settings = new HashMap<>(environment.of(application));
    settings.replaceAll((key, value) -> key.endsWith("HTTP_PORT") ? String.valueOf(port) : value);
    return new ApplicationServer(
        setup.folder().daemon(name),
        setup.programs().root().resolve(application.module()).resolve("target/quarkus-app"),
        port,
        settings);
  }

  private Keycloak.Settings keycloakSettings() {
    var deploy = setup.checkout().root().resolve("deploy/keycloak");
    var realm =
        RealmFile.read(deploy.resolve("cv-realm.json"))
            .with(RealmFile.read(deploy.resolve("sandbox-overlay.json")));
    return new Keycloak.Settings(
        port(Port.KEYCLOAK),
        port(Port.KEYCLOAK_MANAGEMENT),
        setup.publicUrl(),
        postgreSql.jdbcUrl("keycloak"),
        "keycloak_owner",
        secrets.password("database.keycloak_owner"),
        secrets.password("client.bootstrap"),
        deploy.resolve("themes"),
        List.of(realm),
        Map.of(
            "GATEWAY_CLIENT_SECRET", secrets.password("client.gateway"),
            "KEYCLOAK_CLIENT_SECRET", secrets.password("client.auth-service"),
            "WALLET_CLIENT_SECRET", secrets.password("client.wallet-backend")));
  }

  private void makeDatabases() {
    var databases = new Databases(postgreSql);
    for (var name : DATABASES) {
      databases.create(
          new Database(
              name,
              secrets.password("database." + name + "_owner"),
              secrets.password("database." + name)));
    }
  }

  private void setUpKafka() {
    var principals = Principals.declared();
    var passwords =
        principals.names().stream()
            .collect(Collectors.toMap(name -> name, name -> secrets.password("kafka." + name)));
    try (var setUp = new KafkaSetup(kafka.adminSettings(), 1)) {
      setUp.apply(Topics.declared(), principals, passwords);
    }
  }

  private int port(Port port) {
    return setup.ports().of(port);
  }
}
