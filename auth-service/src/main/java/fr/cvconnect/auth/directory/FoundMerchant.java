package fr.cvconnect.auth.directory;

import java.time.Instant;

/**
 * A merchant in a list.
 *
 * @param suspendedAt null if it is not suspended, as is {@code suspendedBy}
 * @param openOutlets how many of its outlets are not closed
 */
record FoundMerchant(
    String merchantId,
    String legalName,
    String town,
    Instant registeredAt,
    Instant suspendedAt,
    String suspendedBy,
    long openOutlets) {}
