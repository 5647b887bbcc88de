package fr.cvconnect.payment.day;

import fr.cvconnect.json.WireDate;
import fr.cvconnect.payment.PaymentProblem;
import fr.cvconnect.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.ResponseStatus;

/** {@code /api/business-days}: what operations may do about an ended date. */
@Path("/api/business-days")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("operations")
class DaysResource {
  private final DayReplay replay;

  DaysResource(DayReplay replay) {
    this.replay = replay;
  }

  /**
   * Publishes the date's facts again. 202 with the number of payments; 404 BUSINESS_DATE_NOT_ENDED
   * for a date without final facts, 409 DAY_NOT_REPLAYABLE for one that is too old or too large.
   */
  @POST
  @Path("{businessDate}/replays")
  @ResponseStatus(202)
  public Uni<DayReplayed> replay(@PathParam("businessDate") String businessDate) {
    LocalDate date = parse(businessDate);
    return replay.replay(date).map(payments -> new DayReplayed(date, payments));
  }

  private static LocalDate parse(String businessDate) {
    try {
      return WireDate.parse(businessDate);
    } catch (DateTimeException noDate) {
      throw new ProblemException(
          PaymentProblem.BUSINESS_DATE_NOT_ENDED, "A business date reads 2026-11-23.");
    }
  }

  record DayReplayed(LocalDate businessDate, int payments) {}
}
