package fr.cvconnect.launcher.demo;

import fr.cvconnect.launcher.io.JsonFile;
import fr.cvconnect.launcher.io.JsonHttp;
import fr.cvconnect.servers.Waiting;
import fr.cvconnect.servers.keycloak.KeycloakAdmin;
import fr.cvconnect.servers.keycloak.KeycloakAdmin.Account;
import fr.cvconnect.servers.keycloak.KeycloakAdmin.ApiClient;
import fr.cvconnect.servers.keycloak.KeycloakAdmin.Existing;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Fills a fresh sandbox, once; cut short, it goes on where it was at the next start. What people
 * change afterwards is never set back.
 */
public final class DemoFilling {
  static final String REALM = "cv";
  static final List<String> STAFF = List.of("operations", "finance-preparer", "finance-approver");

  /** Accounts of merchants and outlets follow their registration. */
  private static final Duration ACCOUNT_LIMIT = Duration.ofSeconds(60);

  private static final Duration API_TOKEN_LIFETIME = Duration.ofMinutes(5);

  private final String gateway;
  private final KeycloakAdmin keycloak;
  private final UnaryOperator<String> secrets;
  private final JsonFile<Done> done;

  /**
   * @param secrets a secret by its name
   * @param file remembers what was registered
   */
  public DemoFilling(
      String gateway, KeycloakAdmin keycloak, UnaryOperator<String> secrets, Path file) {
    this.gateway = gateway;
    this.keycloak = keycloak;
    this.secrets = secrets;
    this.done = new JsonFile<>(file, Done.class);
  }

  public List<DemoMerchant> fill() {
    return done.read().orElseGet(this::fillNow).merchants();
  }

  private Done fillNow() {
    STAFF.forEach(this::makeStaff);
    var merchants = new Registration(new JsonHttp(gateway, operationsToken())).registerAll();
    for (var merchant : merchants) {
      choosePassword(merchant.merchantId());
      merchant.outletIds().forEach(this::choosePassword);
    }
    makeTill(merchants.getFirst());
    var now = new Done(merchants);
    done.write(now);
    return now;
  }

  private void makeStaff(String role) {
    var password = secrets.apply(accountSecret(role));
    keycloak.makeAccount(
        REALM, new Account(role, password, emailOf(role), List.of(role), Map.of()), Existing.SKIP);
  }

  /** A real person would choose it through "mot de passe oublié". */
  private void choosePassword(String account) {
    Waiting.until(
        "the account " + account,
        ACCOUNT_LIMIT,
        () -> keycloak.setPassword(REALM, account, secrets.apply(accountSecret(account))));
  }

  private void makeTill(DemoMerchant merchant) {
    keycloak.makeClient(
        REALM,
        new ApiClient(
            tillOf(merchant),
            secrets.apply(clientSecret(tillOf(merchant))),
            API_TOKEN_LIFETIME,
            List.of(
                "basic",
                "roles",
                "account",
                "aud-auth-service",
                "aud-payment-service",
                "aud-notification-service"),
            List.of("till"),
            Map.of(
                "merchant_id", List.of(merchant.merchantId()),
                "outlet_ids", merchant.outletIds())),
        Existing.SKIP);
  }

  private String operationsToken() {
    var answer =
        new JsonHttp(gateway)
            .postForm(
                SandboxFile.TOKEN_PATH,
                Map.of(
                    "grant_type",
                    "password",
                    "client_id",
                    SandboxFile.CLI_CLIENT,
                    "username",
                    "operations",
                    "password",
                    secrets.apply(accountSecret("operations"))));
    if (answer.status() != 200) {
      throw new IllegalStateException("no token for operations: " + answer);
    }
    return answer.body().get("access_token").asText();
  }

  static String emailOf(String staff) {
    return staff + "@sandbox.example";
  }

  static String tillOf(DemoMerchant merchant) {
    return "till-" + merchant.merchantId();
  }

  static String accountSecret(String account) {
    return "account." + account;
  }

  static String clientSecret(String client) {
    return "client." + client;
  }

  record Done(List<DemoMerchant> merchants) {}
}
