package fr.cvconnect.notification.intake;

import fr.cvconnect.events.IncomingFact;
import fr.cvconnect.events.intake.FactIntake;
import fr.cvconnect.notification.fact.Fact;
import fr.cvconnect.notification.fact.TransferHeld;
import fr.cvconnect.notification.fact.TransferScheduled;
import fr.cvconnect.notification.feed.Feed;
import fr.cvconnect.notification.mail.Announcements;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Passes on what becomes of the merchants' money, and has them written to. */
@ApplicationScoped
class BatchesConsumer implements FactIntake {
  private final Feed feed;
  private final Announcements announcements;

  BatchesConsumer(Feed feed, Announcements announcements) {
    this.feed = feed;
    this.announcements = announcements;
  }

  @Override
  public String topic() {
    return "settlement.batches";
  }

  @Override
  public Set<Class<? extends Record>> types() {
    return Set.of(TransferScheduled.class, TransferHeld.class, Fact.DailyBatchClosed.class);
  }

  @Override
  public Uni<Void> on(List<IncomingFact> facts) {
    return feed.append(Audience.of(facts)).chain(() -> announcements.write(facts));
  }
}
