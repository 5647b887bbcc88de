/**
 * payment-service: requests for payment, and exactly one answer to each debit of the wallet.
 *
 * <p>Begin with {@link fr.cvconnect.payment.lifecycle}, which holds the rules; {@link
 * fr.cvconnect.payment.checkout} asks for a payment, {@link fr.cvconnect.payment.debit} answers the
 * wallet, {@link fr.cvconnect.payment.expiry} and {@link fr.cvconnect.payment.day} end what is
 * over.
 */
package fr.cvconnect.payment;
