package fr.cvconnect.auth.keycloak;

import fr.cvconnect.auth.keycloak.KeycloakAdmin.Role;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Grants users roles of the realm. */
@ApplicationScoped
class RoleGrants {
  private final KeycloakAdmin admin;

  RoleGrants(KeycloakAdmin admin) {
    this.admin = admin;
  }

  /** Grants the role unless the user has it. */
  Uni<Void> grant(String userId, String roleName) {
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
