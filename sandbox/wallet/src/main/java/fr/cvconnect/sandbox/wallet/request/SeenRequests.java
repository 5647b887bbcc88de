package fr.cvconnect.sandbox.wallet.request;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class SeenRequests implements PanacheRepositoryBase<SeenRequest, String> {

  /** In the current transaction; what was seen before under the same code is replaced. */
  Uni<SeenRequest> remember(SeenRequest seen) {
    return Panache.getSession().chain(session -> session.merge(seen));
  }
}
