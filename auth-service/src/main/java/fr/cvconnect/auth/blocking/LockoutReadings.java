package fr.cvconnect.auth.blocking;

import fr.cvconnect.auth.keycloak.KeycloakLockouts.Lockout;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** How far is read, and what was read lately. */
@ApplicationScoped
class LockoutReadings implements PanacheRepositoryBase<LockoutReading, Integer> {
  private static final String ADVANCE =
      "update lockout_reading set read_until = greatest(read_until, cast(:at as timestamptz))";
  private static final String REMEMBER =
      "insert into lockout_event (id, occurred_at) values (:id, :at) on conflict do nothing";
  private static final String FORGET = "delete from lockout_event where occurred_at < :before";

  /** Keycloak's time of the newest event that is read. */
  Uni<Instant> position() {
    return findAll().singleResult().map(LockoutReading::readUntil);
  }

  /** It never goes back, whichever replica reads behind another. */
  Uni<Void> advance(Instant at) {
    return getSession()
        .chain(session -> session.createNativeQuery(ADVANCE).setParameter("at", at).executeUpdate())
        .replaceWithVoid();
  }

  /** Says whether it was not read before. */
  Uni<Boolean> remember(Lockout lockout) {
    return getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(REMEMBER)
                    .setParameter("id", lockout.id())
                    .setParameter("at", lockout.at())
                    .executeUpdate())
        .map(added -> added > 0);
  }

  Uni<Void> forget(Instant before) {
    return getSession()
        .chain(
            session ->
                session.createNativeQuery(FORGET).setParameter("before", before).executeUpdate())
        .replaceWithVoid();
  }
}
