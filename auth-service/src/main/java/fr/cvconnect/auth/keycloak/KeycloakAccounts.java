package fr.cvconnect.auth.keycloak;

import fr.cvconnect.auth.account.Account;
import fr.cvconnect.auth.keycloak.KeycloakAdmin.Role;
import fr.cvconnect.auth.keycloak.KeycloakAdmin.User;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Accounts as they stand in Keycloak.
 *
 * <p>Every step looks first at what is there, so that an attempt may end anywhere and be made
 * again.
 */
@ApplicationScoped
public class KeycloakAccounts {
  private final KeycloakAdmin admin;

  KeycloakAccounts(KeycloakAdmin admin) {
    this.admin = admin;
  }

  /**
   * Makes the account stand: user, claims and role, and no password. What an account of ours that
   * is there already has besides, a password or a block, stays as it is.
   */
  public Uni<Void> open(Account account) {
    return admin
        .users(account.id())
        .chain(found -> found.isEmpty() ? create(account) : recognise(account, found.getFirst()))
        .chain(userId -> grant(userId, account.role().realmRole()));
  }

  private Uni<String> create(Account account) {
    User user = new User(null, account.id(), account.email(), true, true, account.claims());
    return admin.create(user).map(KeycloakAccounts::idOfCreated);
  }

  private static String idOfCreated(RestResponse<Void> created) {
    String path = created.getLocation().getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** A user of this name with other claims was made by somebody else: never take it over. */
  private static Uni<String> recognise(Account account, User found) {
    Map<String, List<String>> claims = new HashMap<>();
    if (found.attributes() != null) {
      claims.putAll(found.attributes());
    }
    claims.keySet().retainAll(Account.CLAIMS);
    return claims.equals(account.claims())
        ? Uni.createFrom().item(found.id())
        : Uni.createFrom().failure(new IllegalStateException("user exists with other claims"));
  }

  private Uni<Void> grant(String userId, String roleName) {
    return admin
        .granted(userId)
        .map(roles -> named(roleName, roles))
        .chain(has -> has.isEmpty() ? grantAnew(userId, roleName) : Uni.createFrom().voidItem());
  }

  private Uni<Void> grantAnew(String userId, String roleName) {
    return admin
        .grantable(userId)
        .map(roles -> named(roleName, roles))
        .chain(role -> role.isEmpty() ? missing(roleName) : admin.grant(userId, role));
  }

  private static List<Role> named(String name, List<Role> roles) {
    return roles.stream().filter(role -> role.name().equals(name)).toList();
  }

  private static Uni<Void> missing(String roleName) {
    return Uni.createFrom().failure(new IllegalStateException("the realm has no role " + roleName));
  }
}
