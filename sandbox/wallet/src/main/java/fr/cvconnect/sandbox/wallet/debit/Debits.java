package fr.cvconnect.sandbox.wallet.debit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Debits implements PanacheRepositoryBase<Debit, UUID> {

  /** A number no other debit has; later ones are higher. */
  Uni<Long> nextNumber() {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery("select nextval('debit_number')", Long.class)
                    .getSingleResult());
  }

  /** Those of them that are ours, locked until the transaction ends. */
  Uni<List<Debit>> locked(Collection<UUID> ids) {
    return find("id in ?1", Sort.by("id"), ids).withLock(LockModeType.PESSIMISTIC_WRITE).list();
  }

  Uni<List<Debit>> newest(int limit) {
    return findAll(Sort.descending("number")).page(0, limit).list();
  }
}
