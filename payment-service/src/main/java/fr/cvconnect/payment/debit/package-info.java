/**
 * Debits that the wallet published: each whose signature is good is answered exactly once.
 *
 * <p>{@code DebitConsumer} reads the records, {@link fr.cvconnect.payment.debit.SignedDebits}
 * checks them, {@link fr.cvconnect.payment.debit.DebitAnswering} answers a whole poll in one
 * transaction, and {@link fr.cvconnect.payment.debit.AnsweredDebit} remembers every answer for
 * ever.
 */
package fr.cvconnect.payment.debit;
