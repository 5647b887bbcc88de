package fr.cvconnect.events.intake;

import fr.cvconnect.events.IncomingFact;
import fr.cvconnect.events.ParcelSent;
import fr.cvconnect.events.Topics;
import fr.cvconnect.events.UnreadableRecord;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Notes each parcel, and only then finds fault with some: what fails must leave no trace. */
@Singleton
class ParcelDesk implements FactIntake {
  /** Makes the handler fail. */
  static final long OVERWEIGHT = 1_000_000;

  /** Makes the handler refuse the record, for a reason of its own. */
  static final long WEIGHTLESS = 0;

  private static final String NOTE =
      "insert into parcel (event_id, name, grams) values (:event, :name, :grams)";

  @Override
  public String topic() {
    return Topics.FACTS;
  }

  @Override
  public Set<Class<? extends Record>> types() {
    return Set.of(ParcelSent.class);
  }

  @Override
  public Uni<Void> on(List<IncomingFact> facts) {
    Uni<Void> noted = Uni.createFrom().voidItem();
    for (IncomingFact fact : facts) {
      noted = noted.chain(() -> note(fact)).invoke(() -> check((ParcelSent) fact.body()));
    }
    return noted;
  }

  private static Uni<Void> note(IncomingFact fact) {
    ParcelSent parcel = (ParcelSent) fact.body();
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(NOTE)
                    .setParameter("event", fact.envelope().id())
                    .setParameter("name", parcel.name())
                    .setParameter("grams", parcel.grams())
                    .executeUpdate())
        .replaceWithVoid();
  }

  private static void check(ParcelSent parcel) {
    if (parcel.grams() == WEIGHTLESS) {
      throw new UnreadableRecord("WEIGHTLESS", parcel.name());
    }
    if (parcel.grams() == OVERWEIGHT) {
      throw new IllegalStateException("nobody can lift " + parcel.name());
    }
  }
}
