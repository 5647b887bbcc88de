package fr.cvconnect.payment.outlet;

import fr.cvconnect.events.IncomingFact;
import fr.cvconnect.events.intake.FactIntake;
import fr.cvconnect.payment.outlet.MerchantFact.MerchantRegistered;
import fr.cvconnect.payment.outlet.MerchantFact.OutletOpened;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Keeps what auth-service says of merchants and outlets. */
@ApplicationScoped
class MerchantConsumer implements FactIntake {
  private final Directory directory;

  MerchantConsumer(Directory directory) {
    this.directory = directory;
  }

  @Override
  public String topic() {
    return "auth.merchants";
  }

  @Override
  public Set<Class<? extends Record>> types() {
    return Set.of(MerchantRegistered.class, OutletOpened.class);
  }

  @Override
  public Uni<Void> on(List<IncomingFact> facts) {
    Uni<Void> kept = Uni.createFrom().voidItem();
    for (IncomingFact fact : facts) {
      kept = kept.chain(() -> on((MerchantFact) fact.body()));
    }
    return kept;
  }

  private Uni<Void> on(MerchantFact fact) {
    return switch (fact) {
      case MerchantRegistered registered -> directory.keep(registered);
      case OutletOpened opened -> directory.keep(opened);
    };
  }
}
