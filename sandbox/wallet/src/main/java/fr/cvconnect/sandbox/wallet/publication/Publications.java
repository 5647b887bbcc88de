package fr.cvconnect.sandbox.wallet.publication;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class Publications implements PanacheRepositoryBase<Publication, UUID> {
  private static final String OVERTAKEN =
      """
      update publication
      set position = nextval('publication_position'), due_at = null, held_for_next = false
      where held_for_next and published_at is null and debit_id <> :debit
      """;

  /**
   * Stores a debit's records in the current transaction; they leave in this order. Those of earlier
   * debits that waited to be overtaken now line up behind them.
   */
  public Uni<Void> record(UUID debitId, List<Publication> records) {
    return persist(records)
        .call(this::flush)
        .chain(Panache::getSession)
        .chain(
            session ->
                session.createNativeQuery(OVERTAKEN).setParameter("debit", debitId).executeUpdate())
        .replaceWithVoid();
  }
}
