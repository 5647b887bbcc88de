package fr.cvconnect.notification.intake;

import fr.cvconnect.events.IncomingFact;
import fr.cvconnect.events.intake.FactIntake;
import fr.cvconnect.notification.fact.Fact;
import fr.cvconnect.notification.feed.Feed;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Passes on what happens to payment requests. */
@ApplicationScoped
class PaymentsConsumer implements FactIntake {
  private final Feed feed;

  PaymentsConsumer(Feed feed) {
    this.feed = feed;
  }

  @Override
  public String topic() {
    return "payment.payments";
  }

  @Override
  public Set<Class<? extends Record>> types() {
    return Set.of(
        Fact.PaymentRequested.class,
        Fact.PaymentScanned.class,
        Fact.PaymentValidated.class,
        Fact.PaymentExpired.class,
        Fact.PaymentCancelled.class,
        Fact.DebitRefused.class);
  }

  @Override
  public Uni<Void> on(List<IncomingFact> facts) {
    return feed.append(Audience.of(facts));
  }
}
