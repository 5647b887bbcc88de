package fr.cvconnect.notification.intake;

import fr.cvconnect.events.IncomingFact;
import fr.cvconnect.events.intake.FactIntake;
import fr.cvconnect.notification.fact.Fact;
import fr.cvconnect.notification.fact.MerchantRegistered;
import fr.cvconnect.notification.feed.Feed;
import fr.cvconnect.notification.mail.Addressees;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Passes on who was registered, and learns where merchants are written to. */
@ApplicationScoped
class MerchantsConsumer implements FactIntake {
  private final Feed feed;
  private final Addressees addressees;

  MerchantsConsumer(Feed feed, Addressees addressees) {
    this.feed = feed;
    this.addressees = addressees;
  }

  @Override
  public String topic() {
    return "auth.merchants";
  }

  @Override
  public Set<Class<? extends Record>> types() {
    return Set.of(MerchantRegistered.class, Fact.OutletOpened.class);
  }

  @Override
  public Uni<Void> on(List<IncomingFact> facts) {
    return feed.append(Audience.of(facts)).chain(() -> addressees.learn(facts));
  }
}
