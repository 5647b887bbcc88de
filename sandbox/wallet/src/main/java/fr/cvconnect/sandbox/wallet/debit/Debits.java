package fr.cvconnect.sandbox.wallet.debit;

import fr.cvconnect.sandbox.wallet.WalletProblem;
import fr.cvconnect.web.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Debits implements PanacheRepositoryBase<Debit, UUID> {
  private static final Sort NEWEST_FIRST = Sort.descending("number");

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

  /** What this customer ordered under this key; null if nothing was, or there is no key. */
  Uni<Debit> ordered(String customer, Optional<String> key) {
    return key.map(text -> find("customer = ?1 and orderKey = ?2", customer, text).firstResult())
        .orElse(Uni.createFrom().nullItem());
  }

  Uni<List<Debit>> newest(int limit) {
    return findAll(NEWEST_FIRST).page(0, limit).list();
  }

  Uni<List<Debit>> newestOf(String customer, int limit) {
    return find("customer", NEWEST_FIRST, customer).page(0, limit).list();
  }

  /** Fails with DEBIT_NOT_FOUND. */
  Uni<Debit> get(UUID id) {
    return findById(id)
        .onItem()
        .ifNull()
        .failWith(
            () ->
                new ProblemException(WalletProblem.DEBIT_NOT_FOUND, "Nothing was taken as " + id));
  }
}
