/**
 * The daily batch: what is booked for a business date beside what payment-service announced of it.
 *
 * <p>{@link fr.cvconnect.settlement.batch.DailyBatch} says when the two agree; closing it is the
 * work of {@code closing}. {@link fr.cvconnect.settlement.batch.WorkingDays} gives the due date.
 */
package fr.cvconnect.settlement.batch;
