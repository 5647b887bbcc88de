package fr.cvconnect.e2e.sandbox;

import java.time.Instant;

/**
 * A payment request as its merchant sees it.
 *
 * @param receivedCents null while WAITING and when EXPIRED
 * @param remainingCents null unless VALIDATED
 * @param scannedAt null until the wallet has looked it up
 * @param link what the QR code encodes
 */
public record Payment(
    String id,
    String outletId,
    String cartNumber,
    String status,
    long requestedCents,
    Long receivedCents,
    Long remainingCents,
    Instant createdAt,
    Instant expiresAt,
    Instant scannedAt,
    String link,
    String shortCode) {}
