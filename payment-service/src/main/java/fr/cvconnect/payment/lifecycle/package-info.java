/**
 * The payment request: what may be asked for, the one thing it becomes, and the facts it states.
 *
 * <p>{@link fr.cvconnect.payment.lifecycle.Payment} holds the rules, {@link
 * fr.cvconnect.payment.lifecycle.PaymentFact} the facts, {@link
 * fr.cvconnect.payment.lifecycle.Payments} finds and records.
 */
package fr.cvconnect.payment.lifecycle;
