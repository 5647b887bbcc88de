/**
 * Closing a business date: {@code BatchClosing} finds the next one that can be closed, {@code
 * Settling} makes its transfers, its bank file and its facts in one transaction, {@code
 * ClosingReport} tells of it.
 *
 * <p>{@code BatchWatch} shows the dates that wait, {@code HeldWatch} the money that is held. The
 * due date follows from the business date alone: a date closed after it keeps it, in the bank file
 * too, and is reported; what the bank does with a date that is over is between finance and the
 * bank.
 */
package fr.cvconnect.settlement.closing;
