package fr.cvconnect.payment.day;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The fact that a business date is over; the body of the event of this name. Published once per
 * calendar date, in order, also when nothing was paid.
 */
public record BusinessDayEnded(
    LocalDate businessDate, long payments, long totalCents, String currency, Instant endedAt) {}
