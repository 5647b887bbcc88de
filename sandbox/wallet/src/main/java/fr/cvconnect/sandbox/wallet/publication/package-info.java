/**
 * The wallet's way to Kafka: signed records, stored byte for byte and published afterwards.
 *
 * <p>It is not the outbox of {@code libs/events}: that one cannot send what no honest service
 * would, the same record three times, in the wrong order, with somebody else's signature. Like it,
 * it stores a record in the transaction that makes it true and marks it once the broker has
 * acknowledged it, so that a crash in between publishes the same bytes again.
 */
package fr.cvconnect.sandbox.wallet.publication;
