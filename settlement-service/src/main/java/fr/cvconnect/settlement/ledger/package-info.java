/**
 * The ledger: every {@link fr.cvconnect.settlement.ledger.PaymentValidated} becomes one booking of
 * its business date, whatever is redelivered, reordered or told by two replicas at once.
 */
package fr.cvconnect.settlement.ledger;
