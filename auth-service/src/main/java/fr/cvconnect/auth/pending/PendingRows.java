package fr.cvconnect.auth.pending;

import fr.cvconnect.events.MachineTime;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Map;

/** How the rows of changes are added and taken, of whichever table, in the caller's transaction. */
@ApplicationScoped
public class PendingRows {
  private final InstantSource machineTime;

  PendingRows(@MachineTime InstantSource machineTime) {
    this.machineTime = machineTime;
  }

  /**
   * @param insertion with the parameter {@code now}, from when on they are due
   */
  public Uni<Void> add(String insertion, Map<String, Object> values) {
    return Panache.getSession()
        .chain(
            session -> {
              var statement =
                  session.createNativeQuery(insertion).setParameter("now", machineTime.instant());
              values.forEach(statement::setParameter);
              return statement.executeUpdate();
            })
        .replaceWithVoid();
  }

  /**
   * The first row found; null if there is none.
   *
   * @param query with the parameter {@code now}; it locks what it finds
   */
  public <C extends PendingChange> Uni<C> lockDue(String query, Class<C> type) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(query, type)
                    .setParameter("now", machineTime.instant())
                    .getSingleResultOrNull());
  }
}
