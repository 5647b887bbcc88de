package fr.cvconnect.payment.export;

import fr.cvconnect.payment.lifecycle.Payment;
import fr.cvconnect.payment.lifecycle.PaymentStatus;
import java.util.Arrays;
import java.util.function.Function;

/** What stands in the file, from left to right, under the seed's words. */
enum Column {
  REFERENCE("Référence", line -> line.payment().reference()),
  OUTLET("Point d'accueil", Column::outlet),
  CART("N° de panier", line -> Cell.text(line.payment().terms().cartNumber())),
  STATUS("Statut", line -> status(line.payment().status())),
  CREATED("Créée le", line -> Cell.time(line.payment().createdAt())),
  UPDATED("Modifiée le", line -> Cell.time(line.payment().updatedAt())),
  REQUESTED("Demandé (€)", line -> Cell.amount(line.payment().terms().amountCents())),
  RECEIVED("Reçu (€)", line -> received(line.payment())),
  REMAINING("Reste à payer (€)", line -> Cell.amount(line.payment().remainingCents())),
  LABEL("Libellé de transaction", line -> Cell.text(line.payment().terms().label())),
  CUSTOMER("Référence client", line -> Cell.text(line.payment().terms().customerReference())),
  SELLER("Identifiant vendeur", line -> Cell.text(line.payment().terms().sellerId()));

  private final String heading;
  private final Function<Line, String> cell;

  Column(String heading, Function<Line, String> cell) {
    this.heading = heading;
    this.cell = cell;
  }

  static String[] headings() {
    return Arrays.stream(values()).map(column -> column.heading).toArray(String[]::new);
  }

  static String[] cells(Line line) {
    return Arrays.stream(values()).map(column -> column.cell.apply(line)).toArray(String[]::new);
  }

  /** The name keeps the 12 digits a text: alone, spreadsheets round them to 1,00001E+11. */
  private static String outlet(Line line) {
    String outletId = line.payment().outletId();
    return line.outletName() == null ? outletId : outletId + " " + line.outletName();
  }

  private static String status(PaymentStatus status) {
    return switch (status) {
      case WAITING -> "En attente de paiement";
      case VALIDATED -> "Validé";
      case EXPIRED -> "Expiré";
      case CANCELLED -> "Annulé";
    };
  }

  /** As the seed's list prints it: a dash when expired, 0,00 when cancelled. */
  private static String received(Payment payment) {
    return payment.status() == PaymentStatus.EXPIRED ? "-" : Cell.amount(payment.receivedCents());
  }
}
