package fr.cvconnect.settlement.merchant;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** The merchants known from {@code auth.merchants}. */
@ApplicationScoped
public class Merchants implements PanacheRepositoryBase<Merchant, String> {

  /** The merchant, its row locked; null if none of this id is known. */
  public Uni<Merchant> locked(String merchantId) {
    return findById(merchantId, LockModeType.PESSIMISTIC_WRITE);
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
