package fr.cvconnect.settlement.batch;

import fr.marcwrobel.jbanking.calendar.Calendar;
import java.time.LocalDate;

/**
 * When the money of a business date is due: so many working days later, 2026-11-30 for 2026-11-23
 * and five.
 *
 * <p>A working day is one on which the calendar's banks are open. Paris's closes on weekends, on
 * French public holidays and when T2, the euro's settlement system, is closed. The business date
 * itself never counts, working day or not, so a Friday, Saturday and Sunday fall due together.
 */
public record WorkingDays(Calendar calendar, int delayDays) {
  private static final int LONGEST_DELAY_DAYS = 60;

  public WorkingDays {
    if (delayDays < 1 || delayDays > LONGEST_DELAY_DAYS) {
      throw new IllegalArgumentException("delay of " + delayDays + " working days");
    }
  }

  public LocalDate dueDate(LocalDate businessDate) {
    LocalDate due = businessDate;
    for (int day = 0; day < delayDays; day++) {
      due = calendar.next(due);
    }
    return due;
  }
}
