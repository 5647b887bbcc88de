package fr.cvconnect.sandbox.wallet.customer;

import fr.cvconnect.sandbox.wallet.WalletProblem;
import fr.cvconnect.web.ProblemException;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;

@ApplicationScoped
public class Customers implements PanacheRepositoryBase<Customer, String> {

  /** The customer, locked until the transaction ends; fails with CUSTOMER_NOT_FOUND. */
  public Uni<Customer> locked(String id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE)
        .onItem()
        .ifNull()
        .failWith(
            () ->
                new ProblemException(
                    WalletProblem.CUSTOMER_NOT_FOUND, "Nobody here has the id " + id));
  }

  Uni<List<Customer>> byName() {
    return listAll(Sort.by("name"));
  }
}
