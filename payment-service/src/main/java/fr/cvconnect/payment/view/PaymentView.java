package fr.cvconnect.payment.view;

import fr.cvconnect.payment.lifecycle.Payment;
import fr.cvconnect.payment.lifecycle.PaymentKind;
import fr.cvconnect.payment.lifecycle.PaymentStatus;
import fr.cvconnect.payment.lifecycle.PaymentTerms;
import java.time.Instant;
import java.util.UUID;

/**
 * A payment as merchants see it.
 *
 * @param reference 12 characters, for people
 * @param receivedCents null while WAITING and when EXPIRED, 0 when CANCELLED
 * @param remainingCents only when VALIDATED
 * @param scannedAt when the wallet first looked the request up
 * @param link what the QR encodes
 * @param shortCode 8 characters, for who cannot scan
 */
public record PaymentView(
    UUID id,
    String reference,
    String outletId,
    String cartNumber,
    String label,
    String customerReference,
    String sellerId,
    PaymentKind kind,
    PaymentStatus status,
    long requestedCents,
    Long receivedCents,
    Long remainingCents,
    String currency,
    Instant createdAt,
    Instant updatedAt,
    Instant expiresAt,
    Instant scannedAt,
    String link,
    String shortCode) {

  /** The payment as it is now. */
  public static PaymentView of(Payment payment, PaymentLinks links) {
    PaymentTerms terms = payment.terms();
    return new PaymentView(
        payment.id(),
        payment.reference(),
        payment.outletId(),
        terms.cartNumber(),
        terms.label(),
        terms.customerReference(),
        terms.sellerId(),
        payment.kind(),
        payment.status(),
        terms.amountCents(),
        payment.receivedCents(),
        payment.remainingCents(),
        payment.currency(),
        payment.createdAt(),
        payment.updatedAt(),
        payment.expiresAt(),
        payment.scannedAt(),
        links.of(payment).toString(),
        payment.secrets().shortCode());
  }

  /** The payment as it was answered when it was made, whatever it has become since. */
  public PaymentView asCreated() {
    return new PaymentView(
        id,
        reference,
        outletId,
        cartNumber,
        label,
        customerReference,
        sellerId,
        kind,
        PaymentStatus.WAITING,
        requestedCents,
        null,
        null,
        currency,
        createdAt,
        createdAt,
        expiresAt,
        null,
        link,
        shortCode);
  }
}
