package fr.cvconnect.settlement.transfer;

import static java.util.Comparator.comparing;

import fr.cvconnect.money.Cents;
import fr.cvconnect.settlement.merchant.Category;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What the scheme keeps of a transfer, by the merchant's category and the business date.
 *
 * <p>A category's rate holds from its date until the next one; before the first, and for a category
 * without any, nothing is kept. Rates and rounding are ours, not a rule of the scheme.
 */
public record Commission(List<Rate> rates) {
  private static final int WHOLE_BASIS_POINTS = 10_000;

  public Commission {
    rates = List.copyOf(rates);
    if (rates.stream().map(rate -> List.of(rate.category, rate.from)).distinct().count()
        != rates.size()) {
      throw new IllegalArgumentException("a category has two rates from one date");
    }
  }

  /** A rate of 1/100 percent, 250 for 2.5 %, that holds from a business date on. */
  public record Rate(Category category, LocalDate from, int basisPoints) {
    public Rate {
      Objects.requireNonNull(category);
      Objects.requireNonNull(from);
      if (basisPoints < 0 || basisPoints > WHOLE_BASIS_POINTS) {
        throw new IllegalArgumentException(basisPoints + " basis points");
      }
    }
  }

  /**
   * @param category as {@code auth.merchants} writes it
   */
  public int basisPoints(String category, LocalDate businessDate) {
    return rates.stream()
        .filter(rate -> rate.category.name().equals(category) && !rate.from.isAfter(businessDate))
        .max(comparing(Rate::from))
        .map(Rate::basisPoints)
        .orElse(0);
  }

  /** The commission on a whole transfer, rounded half-up once. */
  public static long cents(long grossCents, int basisPoints) {
    return Cents.shareHalfUp(grossCents, basisPoints);
  }
}
