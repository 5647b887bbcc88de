package fr.cvconnect.settlement.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A validated payment in the books: written once, never changed. */
@Entity
@Table(name = "booking")
class Booking {
  @Id private UUID paymentId;
  private String merchantId;
  private String outletId;
  private String cartNumber;
  private String sellerId;
  private UUID debitId;
  private long requestedCents;
  private long receivedCents;
  private String currency;
  private Instant validatedAt;
  private LocalDate businessDate;
  private Instant bookedAt;

  protected Booking() {}

  static Booking of(PaymentValidated payment, Instant now) {
    Booking booking = new Booking();
    booking.paymentId = payment.paymentId();
    booking.merchantId = payment.merchantId();
    booking.outletId = payment.outletId();
    booking.cartNumber = payment.cartNumber();
    booking.sellerId = payment.sellerId();
    booking.debitId = payment.debitId();
    booking.requestedCents = payment.requestedCents();
    booking.receivedCents = payment.receivedCents();
    booking.currency = payment.currency();
    booking.validatedAt = payment.validatedAt();
    booking.businessDate = payment.businessDate();
    booking.bookedAt = now;
    return booking;
  }

  UUID paymentId() {
    return paymentId;
  }

  /** The fact as it was booked. Told again it must be equal to this; else one of both is wrong. */
  PaymentValidated payment() {
    return new PaymentValidated(
        paymentId,
        merchantId,
        outletId,
        cartNumber,
        sellerId,
        debitId,
        requestedCents,
        receivedCents,
        requestedCents - receivedCents,
        currency,
        validatedAt,
        businessDate);
  }
}
