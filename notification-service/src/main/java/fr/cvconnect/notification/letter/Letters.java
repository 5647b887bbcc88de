package fr.cvconnect.notification.letter;

import fr.cvconnect.notification.fact.Fact;
import fr.cvconnect.notification.fact.TransferHeld;
import fr.cvconnect.notification.fact.TransferScheduled;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes the letters. */
@ApplicationScoped
public class Letters {
  private final Template scheduledText;
  private final Template scheduledHtml;
  private final Template heldText;
  private final Template heldHtml;

  Letters(
      @Location("transfer-scheduled.txt") Template scheduledText,
      @Location("transfer-scheduled.html") Template scheduledHtml,
      @Location("transfer-held.txt") Template heldText,
      @Location("transfer-held.html") Template heldHtml) {
    this.scheduledText = scheduledText;
    this.scheduledHtml = scheduledHtml;
    this.heldText = heldText;
    this.heldHtml = heldHtml;
  }

  /** Tells a merchant, called by its legal name, what becomes of its transfer. */
  public Letter write(Fact.OfTransfer transfer, String merchantName) {
    return switch (transfer) {
      case TransferScheduled scheduled -> scheduled(scheduled, merchantName);
      case TransferHeld held -> held(held, merchantName);
    };
  }

  private Letter scheduled(TransferScheduled transfer, String merchantName) {
    TransferNews news = TransferNews.of(transfer, merchantName);
    return new Letter(
        "Votre virement du %s\u00a0: %s"
            .formatted(French.shortDate(transfer.dueDate()), French.amount(transfer.netCents())),
        scheduledText.data("news", news).render(),
        scheduledHtml.data("news", news).render());
  }

  private Letter held(TransferHeld transfer, String merchantName) {
    TransferNews news = TransferNews.of(transfer, merchantName);
    return new Letter(
        "Votre virement pour la journée du %s est retenu"
            .formatted(French.shortDate(transfer.businessDate())),
        heldText.data("news", news).render(),
        heldHtml.data("news", news).render());
  }
}
