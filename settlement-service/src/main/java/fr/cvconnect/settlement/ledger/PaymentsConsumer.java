package fr.cvconnect.settlement.ledger;

import fr.cvconnect.events.IncomingFact;
import fr.cvconnect.events.intake.FactIntake;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

@ApplicationScoped
class PaymentsConsumer implements FactIntake {
  private final Bookkeeping bookkeeping;

  PaymentsConsumer(Bookkeeping bookkeeping) {
    this.bookkeeping = bookkeeping;
  }

  @Override
  public String topic() {
    return "payment.payments";
  }

  @Override
  public Set<Class<? extends Record>> types() {
    return Set.of(PaymentValidated.class);
  }

  @Override
  public Uni<Void> on(List<IncomingFact> facts) {
    return bookkeeping.book(
        facts.stream().map(IncomingFact::body).map(PaymentValidated.class::cast).toList());
  }
}
