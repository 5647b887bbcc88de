package fr.cvconnect.events.intake;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which events were handled: an event's id is stored in the transaction that handles it. */
@ApplicationScoped
class Inbox {
  /** Sorted, so that two replicas that meet over the same ids wait for each other in one order. */
  private static final String TAKE_IN =
      """
      insert into inbox (event_id)
      select id from unnest(cast(:ids as uuid[])) id order by id
      on conflict do nothing returning event_id
      """;

  /** Of these ids those not handled before; they count as handled once the transaction commits. */
  Uni<Set<UUID>> takeIn(Set<UUID> ids) {
    if (ids.isEmpty()) {
      return Uni.createFrom().item(Set.of());
    }
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(TAKE_IN, UUID.class)
                    .setParameter("ids", ids.toArray(UUID[]::new))
                    .getResultList())
        .map((List<UUID> fresh) -> new HashSet<>(fresh));
  }
}
