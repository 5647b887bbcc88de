package fr.cvconnect.sandbox.wallet.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;

/**
 * What the merchant's side tells a wallet: who asks, how much, until when. More fields may come.
 *
 * @param label null when the merchant gave none
 * @param status WAITING, VALIDATED, EXPIRED or CANCELLED
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PaymentRequest(
    UUID paymentId,
    String merchantName,
    String outletId,
    String outletName,
    String town,
    String cartNumber,
    String label,
    long requestedCents,
    String currency,
    String status,
    Instant expiresAt) {}
