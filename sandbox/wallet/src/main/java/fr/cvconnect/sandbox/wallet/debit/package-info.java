/**
 * Debits: the customer's money is taken, the merchant's side is told, and answers once.
 *
 * <p>The rule of every balance, whatever the fault: what the published record says was taken is
 * taken once, at once, and given back once, when {@code DebitRefused} says so. A record that is
 * never answered, because it is garbage or badly signed, leaves the money taken and the journal
 * without an answer: nobody but the operations who find the dead letter can know better.
 */
package fr.cvconnect.sandbox.wallet.debit;
