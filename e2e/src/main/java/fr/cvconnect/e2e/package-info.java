/**
 * One day of the house, from a till's request to the bank's file, on a running sandbox.
 *
 * <p>{@code story} holds its eight steps, written once: {@link fr.cvconnect.e2e.Demo} plays them
 * for people against {@code ./cv up}, the test against a stack of its own. {@code day} holds what
 * they share, {@code sandbox} what they are played with: a merchant's account, the customer's
 * wallet, Kafka, the operator.
 */
package fr.cvconnect.e2e;
