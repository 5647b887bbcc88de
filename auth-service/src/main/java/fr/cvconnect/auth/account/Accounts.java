package fr.cvconnect.auth.account;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** The accounts, by what one signs in with. */
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, String> {
  /** The account with its row locked until the transaction ends; null if there is none. */
  public Uni<Account> lock(String id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE);
  }
}
