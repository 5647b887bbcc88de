package fr.cvconnect.auth.apiclient;

import fr.cvconnect.auth.AuthProblem;
import fr.cvconnect.auth.SearchWords;
import fr.cvconnect.web.ProblemException;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;

/** The API clients of all merchants, revoked ones too. */
@ApplicationScoped
class ApiClients implements PanacheRepositoryBase<ApiClient, String> {
  private static final String OF_MERCHANT = "merchantId = ?1 and revokedAt is null";

  /** Those of the merchant that are not revoked, the oldest first. */
  Uni<List<ApiClient>> of(String merchantId) {
    return find(OF_MERCHANT, Sort.by("createdAt", "id"), merchantId).list();
  }

  Uni<Long> countOf(String merchantId) {
    return count(OF_MERCHANT, merchantId);
  }

  /** Whether the merchant has one that nobody could tell from one of this name. */
  Uni<Boolean> hasAlike(String merchantId, String name) {
    return count(OF_MERCHANT + " and sortName = ?2", merchantId, SearchWords.line(name))
        .map(found -> found > 0);
  }

  /**
   * One of the merchant's, its row locked until the transaction ends; fails with
   * API_CLIENT_NOT_FOUND, for what is not an id at all too.
   */
  Uni<ApiClient> lock(String merchantId, String clientId) {
    Uni<ApiClient> found =
        ApiClient.isId(clientId)
            ? find("id = ?1 and merchantId = ?2", clientId, merchantId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
            : Uni.createFrom().nullItem();
    return found.onItem().ifNull().failWith(ApiClients::notFound);
  }

  static ProblemException notFound() {
    return new ProblemException(AuthProblem.API_CLIENT_NOT_FOUND, "The merchant has none.");
  }
}
