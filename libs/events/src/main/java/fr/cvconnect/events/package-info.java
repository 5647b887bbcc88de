/**
 * Facts between services: recorded with the data, carried by Kafka, handled once.
 *
 * <p>This package holds what both ways share: the envelope, the records, the settings. {@link
 * fr.cvconnect.events.outbox} is the way out, {@link fr.cvconnect.events.intake} the way in.
 */
package fr.cvconnect.events;
