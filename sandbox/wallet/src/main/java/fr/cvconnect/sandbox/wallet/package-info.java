/**
 * The customer's wallet of the sandbox: what stands in for the scheme's own application.
 *
 * <p>{@code customer} holds the balances, {@code request} looks a payment request up at the
 * gateway, {@code debit} takes the money and gives it back, {@code publication} carries the signed
 * records to Kafka. It misbehaves on demand ({@code Fault}), but it never loses a cent of its own:
 * a debit and its records are stored in one transaction and leave afterwards.
 */
package fr.cvconnect.sandbox.wallet;
