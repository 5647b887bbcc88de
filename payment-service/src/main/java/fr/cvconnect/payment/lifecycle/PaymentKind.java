package fr.cvconnect.payment.lifecycle;

/** IMMEDIATE is the only kind that a till offers [seed]. */
public enum PaymentKind {
  IMMEDIATE
}
