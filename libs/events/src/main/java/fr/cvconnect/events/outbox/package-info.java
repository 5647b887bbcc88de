/**
 * The way out: {@link fr.cvconnect.events.outbox.Outbox} stores a fact in the transaction that
 * makes it true ({@link fr.cvconnect.events.outbox.Transactions}), {@code OutboxRelay} publishes it
 * soon after, in order, at least once. {@link fr.cvconnect.events.outbox.DeadLetters} leave by the
 * same way.
 */
package fr.cvconnect.events.outbox;
