package fr.cvconnect.notification.feed;

/**
 * A fact at its position in a stream.
 *
 * @param outletId the outlet whose accounts see it too; null if none may
 */
public record StoredFact(long position, String outletId, String type, String body) {}
