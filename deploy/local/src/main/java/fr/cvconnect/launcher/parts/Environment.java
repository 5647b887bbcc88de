package fr.cvconnect.launcher.parts;

import fr.cvconnect.launcher.build.Application;
import fr.cvconnect.launcher.ports.Port;
import java.util.HashMap;
import java.util.Map;

/** What each application is told by its environment, and nothing else tells it. */
final class Environment {
  static final String WALLET_KEY_ID = "sandbox-1";

  /** The same key's name among the {@link Secrets}. */
  static final String WALLET_KEY = "wallet";

  /** The account transfers are paid from: invented, with right check digits. */
  private static final String DEBTOR_IBAN = "FR7630004000010000090000131";

  private final Setup setup;
  private final Secrets secrets;

  Environment(Setup setup, Secrets secrets) {
    this.setup = setup;
    this.secrets = secrets;
  }

  Map<String, String> of(Application application) {
    return switch (application) {
      case AUTH ->
          service(
              Port.AUTH,
              "auth",
              "auth-service",
              Map.of(
                  "KEYCLOAK_CLIENT_SECRET",
                  secrets.password("client.auth-service"),
                  "SMTP_HOST",
                  "localhost",
                  "SMTP_PORT",
                  port(Port.SMTP)));
      case PAYMENT ->
          service(
              Port.PAYMENT,
              "payment",
              "payment-service",
              Map.of("WALLET_KEYS", WALLET_KEY_ID + ":" + walletKey().publicKey()));
      case SETTLEMENT ->
          service(
              Port.SETTLEMENT,
              "settlement",
              "settlement-service",
              Map.of(
                  "SETTLEMENT_DEBTOR_NAME",
                  "Chèque-Vacances Connect",
                  "SETTLEMENT_DEBTOR_IBAN",
                  DEBTOR_IBAN));
      case NOTIFICATION ->
          service(
              Port.NOTIFICATION,
              "notification",
              "notification-service",
              Map.of("SMTP_HOST", "localhost", "SMTP_PORT", port(Port.SMTP)));
      case WALLET -> service(Port.WALLET, "wallet", "wallet", wallet());
      case GATEWAY -> common(Port.GATEWAY, gateway());
    };
  }

  private Map<String, String> service(
      Port port, String database, String principal, Map<String, String> own) {
    var environment = common(port, own);
    environment.putAll(
        Map.of(
            "DB_HOST",
            "localhost",
            "DB_PORT",
            port(Port.POSTGRESQL),
            "DB_NAME",
            database,
            "DB_USER",
            database,
            "DB_PASSWORD",
            secrets.password("database." + database),
            "DB_OWNER_USER",
            database + "_owner",
            "DB_OWNER_PASSWORD",
            secrets.password("database." + database + "_owner")));
    environment.putAll(
        Map.of(
            "KAFKA_BOOTSTRAP_SERVERS",
            "localhost:" + port(Port.KAFKA),
            "KAFKA_SECURITY_PROTOCOL",
            "SASL_PLAINTEXT",
            "KAFKA_USERNAME",
            principal,
            "KAFKA_PASSWORD",
            secrets.password("kafka." + principal)));
    return environment;
  }

  private Map<String, String> common(Port port, Map<String, String> own) {
    var environment = new HashMap<>(own);
    environment.put("HTTP_PORT", port(port));
    // One that reads no HTTP_PORT is not to take another's port.
    environment.put("QUARKUS_HTTP_PORT", port(port));
    // Nobody else on the network is to meet a sandbox with its demo accounts.
    environment.put("QUARKUS_HTTP_HOST", "localhost");
    environment.put("PUBLIC_URL", setup.publicUrl());
    environment.put("OIDC_URL", setup.local(Port.KEYCLOAK) + "/idp/realms/cv");
    environment.put("OIDC_ISSUER", setup.publicUrl() + "/idp/realms/cv");
    environment.put("SANDBOX_CLOCK_FILE", setup.folder().clock().toString());
    return environment;
  }

  private Map<String, String> wallet() {
    return Map.of(
        "WALLET_SIGNING_KEY_ID", WALLET_KEY_ID,
        "WALLET_SIGNING_KEY", walletKey().privateKey(),
        "WALLET_CLIENT_SECRET", secrets.password("client.wallet-backend"));
  }

  private Map<String, String> gateway() {
    return Map.of(
        "MANAGEMENT_PORT", port(Port.GATEWAY_MANAGEMENT),
        "GATEWAY_CLIENT_SECRET", secrets.password("client.gateway"),
        "SESSION_SECRET", secrets.password("gateway.session"),
        // Not every browser takes a Secure cookie from http://localhost.
        "SESSION_COOKIE_SECURE", "false",
        "AUTH_URL", setup.local(Port.AUTH),
        "PAYMENT_URL", setup.local(Port.PAYMENT),
        "SETTLEMENT_URL", setup.local(Port.SETTLEMENT),
        "NOTIFICATION_URL", setup.local(Port.NOTIFICATION),
        "IDP_URL", setup.local(Port.KEYCLOAK));
  }

  private Secrets.SigningKey walletKey() {
    return secrets.signingKey(WALLET_KEY);
  }

  private String port(Port port) {
    return Integer.toString(setup.ports().of(port));
  }
}
