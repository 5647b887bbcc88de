package fr.cvconnect.notification.mail;

import fr.cvconnect.events.IncomingFact;
import fr.cvconnect.notification.fact.MerchantRegistered;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The merchants' addresses, as far as {@code auth.merchants} has told them. */
@ApplicationScoped
public class Addressees implements PanacheRepositoryBase<Addressee, String> {
  private static final String LEARN =
      """
      insert into addressee as known (merchant_id, legal_name, email, sequence)
      values (:merchant, :name, :email, :sequence)
      on conflict (merchant_id) do update
      set legal_name = excluded.legal_name, email = excluded.email, sequence = excluded.sequence
      where known.sequence < excluded.sequence
      """;

  /** Keeps the newest address of each merchant, in the current transaction. */
  public Uni<Void> learn(List<IncomingFact> facts) {
    Uni<Void> learned = Uni.createFrom().voidItem();
    for (IncomingFact fact : facts) {
      if (fact.body() instanceof MerchantRegistered merchant) {
        learned = learned.chain(() -> learn(merchant, fact.envelope().sequence()));
      }
    }
    return learned;
  }

  private Uni<Void> learn(MerchantRegistered merchant, long sequence) {
    return getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(LEARN)
                    .setParameter("merchant", merchant.merchantId())
                    .setParameter("name", merchant.legalName())
                    .setParameter("email", merchant.email())
                    .setParameter("sequence", sequence)
                    .executeUpdate())
        .replaceWithVoid();
  }
}
