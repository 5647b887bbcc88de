package fr.cvconnect.settlement.merchant;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The merchants known from {@code auth.merchants}. */
@ApplicationScoped
public class Merchants implements PanacheRepositoryBase<Merchant, String> {

  /** The merchant, its row locked; null if none of this id is known. */
  public Uni<Merchant> locked(String merchantId) {
    return findById(merchantId, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The legal names of those of them that are known, by id. */
  public Uni<Map<String, String>> namesOf(List<String> merchantIds) {
    return list("merchantId in ?1", merchantIds)
        .map(
            found ->
                found.stream()
                    .collect(Collectors.toMap(Merchant::merchantId, Merchant::legalName)));
  }

  Uni<Void> learn(MerchantRegistered registered, long sequence) {
    return findById(registered.merchantId())
        .onItem()
        .ifNotNull()
        .invoke(merchant -> merchant.learn(registered, sequence))
        .onItem()
        .ifNull()
        .switchTo(() -> persist(Merchant.of(registered, sequence)))
        .replaceWithVoid();
  }
}
