package fr.cvconnect.notification.mail;

import fr.cvconnect.events.IncomingFact;
import fr.cvconnect.notification.fact.Fact;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;

/** Has merchants written to about their transfers: that one comes, or why it does not. */
@ApplicationScoped
public class Announcements {
  private static final InstantSource MACHINE_TIME = InstantSource.system();

  private final Mails mails;

  Announcements(Mails mails) {
    this.mails = mails;
  }

  /** Writes the mails due for these facts, in the current transaction. */
  public Uni<Void> write(List<IncomingFact> facts) {
    Uni<Void> written = Uni.createFrom().voidItem();
    for (IncomingFact fact : facts) {
      if (fact.body() instanceof Fact.OfTransfer transfer) {
        written =
            written.chain(
                () -> mails.write(Mail.about(transfer, fact.json(), MACHINE_TIME.instant())));
      }
    }
    return written;
  }
}
