package fr.cvconnect.notification.mail;

import fr.cvconnect.notification.fact.Fact;
import fr.cvconnect.notification.fact.TransferHeld;
import fr.cvconnect.notification.fact.TransferScheduled;

/** What a mail tells. A transfer has at most one mail of each kind. */
enum MailKind {
  TRANSFER_SCHEDULED(TransferScheduled.class),
  TRANSFER_HELD(TransferHeld.class);

  private final Class<? extends Fact.OfTransfer> fact;

  MailKind(Class<? extends Fact.OfTransfer> fact) {
    this.fact = fact;
  }

  static MailKind of(Fact.OfTransfer transfer) {
    return switch (transfer) {
      case TransferScheduled scheduled -> TRANSFER_SCHEDULED;
      case TransferHeld held -> TRANSFER_HELD;
    };
  }

  Class<? extends Fact.OfTransfer> fact() {
    return fact;
  }
}
