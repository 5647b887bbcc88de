package fr.cvconnect.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Arithmetic on amounts held as a {@code long} number of cents, 6000 for 60.00.
 *
 * <p>Every operation is exact or fails with {@link ArithmeticException}; none wraps around, none
 * loses a fraction unless its name says how it rounds.
 */
public final class Cents {
  private static final BigInteger BASIS_POINTS_OF_ONE = BigInteger.valueOf(10_000);

  private Cents() {}

  public static long plus(long leftCents, long rightCents) {
    return Math.addExact(leftCents, rightCents);
  }

  public static long minus(long leftCents, long rightCents) {
    return Math.subtractExact(leftCents, rightCents);
  }

  /**
   * The part of an amount that a rate in basis points (1/100 of a percent, 250 for 2.5 %) stands
   * for, rounded half-up to the cent: 2.5 % of 0.20 is 0.01.
   */
  public static long shareHalfUp(long amountCents, int rateBasisPoints) {
    BigInteger product =
        BigInteger.valueOf(amountCents).multiply(BigInteger.valueOf(rateBasisPoints));
    return new BigDecimal(product)
        .divide(new BigDecimal(BASIS_POINTS_OF_ONE), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  /** The amount as a decimal number with two digits: 4500 is {@code 45.00}. */
  public static BigDecimal decimal(long amountCents) {
    return BigDecimal.valueOf(amountCents, 2);
  }
}
