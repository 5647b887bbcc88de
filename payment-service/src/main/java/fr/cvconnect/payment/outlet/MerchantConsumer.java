package fr.cvconnect.payment.outlet;

import fr.cvconnect.events.IncomingFact;
import fr.cvconnect.events.intake.FactIntake;
import fr.cvconnect.payment.outlet.MerchantFact.MerchantRegistered;
import fr.cvconnect.payment.outlet.MerchantFact.MerchantReinstated;
import fr.cvconnect.payment.outlet.MerchantFact.MerchantSuspended;
import fr.cvconnect.payment.outlet.MerchantFact.OutletClosed;
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
    return Set.of(
        MerchantRegistered.class,
        MerchantSuspended.class,
        MerchantReinstated.class,
        OutletOpened.class,
        OutletClosed.class);
  }

  @Override
  public Uni<Void> on(List<IncomingFact> facts) {
    Uni<Void> kept = Uni.createFrom().voidItem();
    for (IncomingFact fact : facts) {
      kept = kept.chain(() -> on((MerchantFact) fact.body(), fact.envelope().sequence()));
    }
    return kept;
  }

  private Uni<Void> on(MerchantFact fact, long sequence) {
    return switch (fact) {
      case MerchantRegistered registered -> directory.keep(registered);
      case MerchantSuspended it -> directory.stand(it.merchantId(), true, sequence);
      case MerchantReinstated it -> directory.stand(it.merchantId(), false, sequence);
      case OutletOpened opened -> directory.keep(opened);
      case OutletClosed closed -> directory.keep(closed);
    };
  }
}
