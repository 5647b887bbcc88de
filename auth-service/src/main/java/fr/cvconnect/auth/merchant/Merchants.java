package fr.cvconnect.auth.merchant;

import fr.cvconnect.auth.AuthProblem;
import fr.cvconnect.web.ProblemException;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.hibernate.exception.ConstraintViolationException;

/** The merchants, by convention number. */
@ApplicationScoped
public class Merchants implements PanacheRepositoryBase<Merchant, String> {
  /**
   * Stores a new merchant; a taken number fails with MERCHANT_ALREADY_REGISTERED, whoever of two
   * simultaneous registrations comes second too.
   */
  Uni<Merchant> add(Merchant merchant) {
    return persistAndFlush(merchant)
        .onFailure(ConstraintViolationException.class)
        .transform(
            taken ->
                new ProblemException(
                    AuthProblem.MERCHANT_ALREADY_REGISTERED,
                    "The convention number " + merchant.id() + " is registered."));
  }

  /** The merchant with its row locked until the transaction ends; null if there is none. */
  public Uni<Merchant> lock(String id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The same by what somebody wrote as its id; fails with MERCHANT_NOT_FOUND. */
  public Uni<Merchant> lockRegistered(String id) {
    // The database is not asked for what cannot be an id: it does not take every text.
    Uni<Merchant> found = Convention.isNumber(id) ? lock(id) : Uni.createFrom().nullItem();
    return found
        .onItem()
        .ifNull()
        .failWith(
            () -> new ProblemException(AuthProblem.MERCHANT_NOT_FOUND, "It is not registered."));
  }

  /**
   * Asked without loading it, since a merchant that is in the session already would not be read
   * again when it is locked.
   */
  public Uni<Boolean> isSuspended(String id) {
    return count("id = ?1 and suspendedAt is not null", id).map(found -> found > 0);
  }
}
