package fr.cvconnect.events;

import java.time.Instant;
import java.util.UUID;

/**
 * What a CloudEvent says of itself, in binary mode: one Kafka header each.
 *
 * @param id unique for ever; a fact published twice keeps it
 * @param source the publishing service, {@code /payment-service}
 * @param type the fact's name without prefix and version, {@code PaymentValidated}
 * @param subject the aggregate's id, also the record's key
 * @param time when it happened, in domain time
 * @param sequence rising within one aggregate; gaps are allowed
 */
public record Envelope(
    UUID id, String source, String type, String subject, Instant time, long sequence) {}
