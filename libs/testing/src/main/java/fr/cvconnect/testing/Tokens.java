package fr.cvconnect.testing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.cvconnect.servers.keycloak.KeycloakAdmin;
import fr.cvconnect.servers.keycloak.KeycloakAdmin.Account;
import fr.cvconnect.servers.keycloak.KeycloakAdmin.ApiClient;
import fr.cvconnect.servers.keycloak.KeycloakAdmin.Existing;
import fr.cvconnect.servers.keycloak.RealmFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Access tokens of the real Keycloak, for whoever a test wants to be.
 *
 * <p>Accounts and API clients are made when first asked for, anew in each JVM, so that nothing an
 * earlier test did to them matters. Tokens are kept until shortly before their end: asking twice
 * gives the same one.
 */
public final class Tokens {
  private static final String OTHER_REALM = "elsewhere";
  private static final Duration API_LIFETIME = Duration.ofMinutes(5);

  /** Longer than a test that asks for a token lasts: the tests of a service outlive API tokens. */
  private static final Duration LEFT_AT_LEAST = Duration.ofMinutes(1);

  /** The scopes of the realm that say who it is, beside the {@code aud-…} ones. */
  private static final List<String> IDENTITY = List.of("basic", "roles", "account");

  private static final List<String> TILL_AUDIENCES =
      List.of("aud-payment-service", "aud-auth-service", "aud-notification-service");

  private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

  private final TestServers servers = TestServers.current();
  private final TokenEndpoint endpoint = new TokenEndpoint(servers.keycloak());

  /** An administrator: everything of the merchant with these six digits. */
  public String merchant(String merchantId) {
    return person(merchantId, "merchant", Map.of("merchant_id", List.of(merchantId)));
  }

  /** An outlet account: the outlet with these twelve digits, of the merchant of the first six. */
  public String outlet(String outletId) {
    return person(outletId, "outlet", scope(outletId.substring(0, 6), outletId));
  }

  /**
   * @param role {@code operations}, {@code finance-preparer} or {@code finance-approver}
   */
  public String staff(String role) {
    return person(role, role, Map.of());
  }

  /** Till software of a merchant, for the given outlets, or for all of them when none is given. */
  public String till(String merchantId, String... outletIds) {
    List<String> scopes = new ArrayList<>(IDENTITY);
    scopes.addAll(TILL_AUDIENCES);
    String id =
        "till-" + merchantId + String.join("", Stream.of(outletIds).map("-"::concat).toList());
    return program(id, API_LIFETIME, scopes, "till", scope(merchantId, outletIds));
  }

  /** The wallet's backend. */
  public String wallet() {
    String id = "wallet-backend";
    return kept(id, _ -> {}, () -> endpoint.ofClient(TestServers.REALM, id, servers.password(id)));
  }

  /** A till of that merchant whose token is meant for none of the services. */
  public String forNoAudience(String merchantId) {
    return program("astray-" + merchantId, API_LIFETIME, IDENTITY, "till", scope(merchantId));
  }

  /** A till of that merchant whose token has expired. */
  public String expired(String merchantId) {
    String token = brief(merchantId, 1);
    Probes.until("a token to expire", () -> TokenEndpoint.hasExpired(token));
    return token;
  }

  /** A till of that merchant whose token lives so many seconds. */
  public String brief(String merchantId, int seconds) {
    List<String> scopes = new ArrayList<>(IDENTITY);
    scopes.addAll(TILL_AUDIENCES);
    String id = "brief-%s-%d".formatted(merchantId, seconds);
    return program(id, Duration.ofSeconds(seconds), scopes, "till", scope(merchantId));
  }

  /** A token of another realm of the same Keycloak. */
  public String ofOtherRealm() {
    return TOKENS.computeIfAbsent(OTHER_REALM, this::foreign);
  }

  private String person(String username, String role, Map<String, List<String>> attributes) {
    String password = servers.password(username);
    String email = username + "@example.test";
    Account account = new Account(username, password, email, List.of(role), attributes);
    return kept(
        username,
        admin -> admin.makeAccount(TestServers.REALM, account, Existing.OVERWRITE),
        () -> endpoint.ofPerson(TestServers.REALM, username, password));
  }

  private String program(
      String id,
      Duration lifetime,
      List<String> scopes,
      String role,
      Map<String, List<String>> attributes) {
    String secret = servers.password(id);
    ApiClient client = new ApiClient(id, secret, lifetime, scopes, List.of(role), attributes);
    return kept(
        id,
        admin -> admin.makeClient(TestServers.REALM, client, Existing.OVERWRITE),
        () -> endpoint.ofClient(TestServers.REALM, id, secret));
  }

  private String foreign(String realm) {
    String secret = servers.password(realm);
    ApiClient client = new ApiClient(realm, secret, API_LIFETIME, List.of(), List.of(), Map.of());
    try (KeycloakAdmin admin = new KeycloakAdmin(servers.keycloak())) {
      admin.makeRealm(
          new RealmFile(
              JsonNodeFactory.instance.objectNode().put("realm", realm).put("enabled", true)));
      admin.makeClient(realm, client, Existing.OVERWRITE);
    }
    return endpoint.ofClient(realm, realm, secret);
  }

  private String kept(String id, Making making, Supplier<String> token) {
    return TOKENS.compute(
        id,
        (_, known) -> {
          if (known == null) {
            try (KeycloakAdmin admin = new KeycloakAdmin(servers.keycloak())) {
              making.with(admin);
            }
          } else if (!TokenEndpoint.expiresWithin(known, LEFT_AT_LEAST)) {
            return known;
          }
          return token.get();
        });
  }

  private static Map<String, List<String>> scope(String merchantId, String... outletIds) {
    return Map.of("merchant_id", List.of(merchantId), "outlet_ids", List.of(outletIds));
  }

  private interface Making {
    void with(KeycloakAdmin admin);
  }
}
