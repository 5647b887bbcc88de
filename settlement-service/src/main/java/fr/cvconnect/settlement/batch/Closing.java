package fr.cvconnect.settlement.batch;

import java.time.Instant;
import java.time.LocalDate;

/** The closing of a business date: when it happens and when its money is due. */
public record Closing(LocalDate businessDate, LocalDate dueDate, Instant closedAt) {
  public Closing {
    if (!dueDate.isAfter(businessDate)) {
      throw new IllegalArgumentException(businessDate + " due " + dueDate);
    }
  }
}
