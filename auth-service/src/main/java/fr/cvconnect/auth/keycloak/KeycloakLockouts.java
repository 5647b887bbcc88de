package fr.cvconnect.auth.keycloak;

import fr.cvconnect.auth.keycloak.KeycloakAdmin.Event;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.ClientWebApplicationException;

/** What Keycloak tells of accounts that wrong passwords blocked: its stored events. */
@ApplicationScoped
public class KeycloakLockouts {
  private final KeycloakAdmin admin;

  KeycloakLockouts(KeycloakAdmin admin) {
    this.admin = admin;
  }

  /**
   * A user was locked out.
   *
   * @param id Keycloak's own of the event
   * @param at machine time
   */
  public record Lockout(String id, Instant at, String userId) {}

  /** Those from an instant on, oldest first, without the first few. */
  public Uni<List<Lockout>> since(Instant from, int without, int most) {
    return admin
        .lockouts(from.toEpochMilli(), without, most)
        .map(events -> events.stream().map(KeycloakLockouts::lockout).toList());
  }

  private static Lockout lockout(Event event) {
    return new Lockout(event.id(), Instant.ofEpochMilli(event.time()), event.userId());
  }

  /** What the user signs in with; empty if there is none any more. */
  public Uni<Optional<String>> accountOf(Lockout lockout) {
    return admin
        .user(lockout.userId())
        .map(user -> Optional.of(user.username()))
        .onFailure(KeycloakLockouts::isGone)
        .recoverWithItem(Optional.empty());
  }

  private static boolean isGone(Throwable failure) {
    return failure instanceof ClientWebApplicationException answer
        && answer.getResponse().getStatus() == 404;
  }
}
