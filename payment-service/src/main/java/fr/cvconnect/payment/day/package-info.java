/**
 * Business dates: which one a debit belongs to, when one ends, and what it came to.
 *
 * <p>Validating and ending never race: {@link fr.cvconnect.payment.day.BusinessDays#holdOpen} and
 * {@link fr.cvconnect.payment.day.DayEnding} take the same advisory lock, shared and exclusive.
 */
package fr.cvconnect.payment.day;
