/**
 * Amounts of money, and nothing else.
 *
 * <p>Money is a whole number of cents of one currency. On the wire and in the database it is always
 * a {@code long} named {@code …Cents} beside a {@code currency}; {@link fr.cvconnect.money.Cents}
 * holds the arithmetic that must not go wrong: exact sums, rates in basis points, decimal texts.
 */
package fr.cvconnect.money;
