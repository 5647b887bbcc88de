package fr.cvconnect.payment.lifecycle;

/** WAITING becomes exactly one of the other three, once [seed]. */
public enum PaymentStatus {
  WAITING,
  VALIDATED,
  EXPIRED,
  CANCELLED
}
