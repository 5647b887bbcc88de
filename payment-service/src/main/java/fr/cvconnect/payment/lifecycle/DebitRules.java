package fr.cvconnect.payment.lifecycle;

import java.time.Instant;

/** When a debit pays for nothing. The order of the rules is part of the contract. */
public final class DebitRules {
  private DebitRules() {}

  /** The first reason to refuse the debit, or null; the payment is null when there is none. */
  static RefusalReason refusal(Debit debit, Payment payment, Instant now) {
    if (debit.amountCents() == null || debit.amountCents() <= 0) {
      return RefusalReason.INVALID_AMOUNT;
    }
    if (!Payment.CURRENCY.equals(debit.currency())) {
      return RefusalReason.WRONG_CURRENCY;
    }
    if (payment == null) {
      return RefusalReason.UNKNOWN_PAYMENT;
    }
    if (!isPlausible(debit.debitedAt(), payment, now)) {
      return RefusalReason.INVALID_TIME;
    }
    return refusalBy(payment, debit);
  }

  /** The answer to a debit for a payment that does not exist. */
  public static PaymentFact.DebitRefused refuseWithoutPayment(Debit debit, Instant now) {
    return debit.refused(refusal(debit, null, now), now);
  }

  private static boolean isPlausible(Instant debitedAt, Payment payment, Instant now) {
    return debitedAt != null
        && !debitedAt.isAfter(now)
        && !debitedAt.isBefore(payment.createdAt().minus(Payment.EARLIEST_DEBIT));
  }

  private static RefusalReason refusalBy(Payment payment, Debit debit) {
    return switch (payment.status()) {
      case VALIDATED -> RefusalReason.ALREADY_PAID;
      case CANCELLED -> RefusalReason.CANCELLED;
      case EXPIRED -> RefusalReason.EXPIRED;
      case WAITING -> {
        if (debit.debitedAt().isAfter(payment.expiresAt())) {
          yield RefusalReason.EXPIRED;
        }
        yield debit.amountCents() > payment.terms().amountCents()
            ? RefusalReason.AMOUNT_EXCEEDS_REQUEST
            : null;
      }
    };
  }
}
