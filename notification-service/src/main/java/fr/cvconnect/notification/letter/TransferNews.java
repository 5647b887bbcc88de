package fr.cvconnect.notification.letter;

import fr.cvconnect.notification.fact.TransferHeld;
import fr.cvconnect.notification.fact.TransferScheduled;

/**
 * What a mail says of a transfer, every value as it is read in French.
 *
 * @param outletId null unless the transfer is for one outlet only
 * @param dueDate null while the transfer is held, as is the reference
 * @param reason why it is held; null if it is not
 */
record TransferNews(
    String merchantName,
    String merchantId,
    String outletId,
    String businessDate,
    String dueDate,
    int payments,
    String gross,
    String commission,
    String net,
    String reference,
    String reason) {

  static TransferNews of(TransferScheduled transfer, String merchantName) {
    return new TransferNews(
        merchantName,
        transfer.merchantId(),
        transfer.outletId(),
        French.date(transfer.businessDate()),
        French.date(transfer.dueDate()),
        transfer.payments(),
        French.amount(transfer.grossCents()),
        French.amount(transfer.commissionCents()),
        French.amount(transfer.netCents()),
        transfer.endToEndId(),
        null);
  }

  static TransferNews of(TransferHeld transfer, String merchantName) {
    return new TransferNews(
        merchantName,
        transfer.merchantId(),
        transfer.outletId(),
        French.date(transfer.businessDate()),
        null,
        transfer.payments(),
        French.amount(transfer.grossCents()),
        French.amount(transfer.commissionCents()),
        French.amount(transfer.netCents()),
        null,
        reason(transfer.reason()));
  }

  private static String reason(String code) {
    return switch (code) {
      case "NO_BANK_ACCOUNT" -> "aucun compte bancaire n’est enregistré pour votre convention";
      case "MERCHANT_SUSPENDED" -> "votre convention est suspendue";
      case "NET_NOT_POSITIVE" -> "le montant net à verser n’est pas positif";
      default -> "une vérification est nécessaire";
    };
  }
}
