package fr.cvconnect.settlement;

import fr.cvconnect.json.WireDate;
import fr.cvconnect.web.ProblemException;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Business dates in paths. */
public final class BusinessDates {
  private BusinessDates() {}

  /**
   * The date that the path names.
   *
   * @throws ProblemException BATCH_NOT_FOUND: no other text names one
   */
  public static LocalDate ofPath(String text) {
    try {
      return WireDate.parse(text);
    } catch (DateTimeException noDate) {
      throw new ProblemException(
          SettlementProblem.BATCH_NOT_FOUND, "A business date such as 2026-11-23 is expected.");
    }
  }
}
