/**
 * Asking for a payment: {@code POST /api/payments}.
 *
 * <p>{@link fr.cvconnect.payment.checkout.Checkout} answers one request once, however often it is
 * sent: the key its sender gave is stored in the payment's own transaction.
 */
package fr.cvconnect.payment.checkout;
