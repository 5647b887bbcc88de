package fr.cvconnect.settlement.merchant;

import fr.cvconnect.events.IncomingFact;
import fr.cvconnect.events.intake.FactIntake;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

@ApplicationScoped
class MerchantsConsumer implements FactIntake {
  private final Merchants merchants;

  MerchantsConsumer(Merchants merchants) {
    this.merchants = merchants;
  }

  @Override
  public String topic() {
    return "auth.merchants";
  }

  @Override
  public Set<Class<? extends Record>> types() {
    return Set.of(MerchantRegistered.class);
  }

  @Override
  public Uni<Void> on(List<IncomingFact> facts) {
    return Multi.createFrom()
        .iterable(facts)
        .onItem()
        .transformToUniAndConcatenate(
            fact -> merchants.learn((MerchantRegistered) fact.body(), fact.envelope().sequence()))
        .collect()
        .last();
  }
}
