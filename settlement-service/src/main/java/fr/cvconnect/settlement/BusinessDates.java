package fr.cvconnect.settlement;

import fr.cvconnect.json.WireDate;
import fr.cvconnect.web.ProblemException;
import fr.cvconnect.web.Violations;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Business dates in paths and queries. */
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

  /** The date that a query's filter says; null, and a violation, if it says none. */
  public static LocalDate ofQuery(String pointer, String text, Violations violations) {
    try {
      return WireDate.parse(text);
    } catch (DateTimeException noDate) {
      violations.add(pointer, "INVALID_DATE", "A date such as 2026-11-23 is expected.");
      return null;
    }
  }
}
