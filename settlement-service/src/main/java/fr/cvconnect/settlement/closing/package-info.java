/**
 * Closing a business date: {@code BatchClosing} finds the next one that can be closed, {@code
 * Settling} makes its transfers, its bank file and its facts in one transaction, {@code BatchWatch}
 * shows those that wait.
 */
package fr.cvconnect.settlement.closing;
