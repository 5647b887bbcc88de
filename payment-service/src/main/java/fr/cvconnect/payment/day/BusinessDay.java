package fr.cvconnect.payment.day;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One business date: it waits for its end, then for its announcement, once each.
 *
 * <p>Dates end in order; the one open date follows the last that ended.
 */
@Entity
@Table(name = "business_day")
class BusinessDay {
  @Id private LocalDate businessDate;
  private Instant endedAt;
  private Long payments;
  private Long totalCents;
  private Instant announcedAt;

  protected BusinessDay() {}

  static BusinessDay open(LocalDate date) {
    BusinessDay day = new BusinessDay();
    day.businessDate = date;
    return day;
  }

  /** From now on no payment can get this date; the next date is the open one. */
  BusinessDay end(Instant now) {
    if (endedAt != null) {
      throw new IllegalStateException(businessDate + " has ended");
    }
    endedAt = now;
    return open(businessDate.plusDays(1));
  }

  /** What the ended date came to. */
  BusinessDayEnded announce(DayTotal total, Instant now) {
    if (endedAt == null || announcedAt != null) {
      throw new IllegalStateException(businessDate + " is not to be announced");
    }
    payments = total.payments();
    totalCents = total.cents();
    announcedAt = now;
    return new BusinessDayEnded(businessDate, payments, totalCents, "EUR", endedAt);
  }

  boolean isAnnounced() {
    return announcedAt != null;
  }

  LocalDate date() {
    return businessDate;
  }
}
