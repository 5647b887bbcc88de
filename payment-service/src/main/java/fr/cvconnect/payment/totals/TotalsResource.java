package fr.cvconnect.payment.totals;

import fr.cvconnect.payment.day.ParisTime;
import fr.cvconnect.payment.list.ListQuery;
import fr.cvconnect.payment.list.PaymentFilter;
import fr.cvconnect.payment.list.Selection;
import fr.cvconnect.web.Scope;
import fr.cvconnect.web.Violations;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;

/** {@code GET /api/payments/totals}: what a list's payments come to, today's for instance. */
@Path("/api/payments/totals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"outlet", "merchant", "till"})
class TotalsResource {
  /** Bounds what one query reads: a busy merchant's month is some 100 000 payments. */
  private static final int MOST_DAYS = 31;

  private final PaymentTotals totals;
  private final Scope scope;

  TotalsResource(PaymentTotals totals, Scope scope) {
    this.totals = totals;
    this.scope = scope;
  }

  /**
   * Over all payments of the list with these filters, not one page of them; {@code from} and {@code
   * to} must be there.
   */
  @GET
  public Uni<Totals> of(
      @QueryParam("scope") String visible,
      @QueryParam("outletId") String outletId,
      @QueryParam("status") String status,
      @QueryParam("q") String search,
      @QueryParam("from") String from,
      @QueryParam("to") String to) {
    ListQuery query = new ListQuery(visible, outletId, status, search, from, to);
    PaymentFilter filter = PaymentFilter.of(query);
    requireFewDays(filter);
    return totals.of(Selection.of(filter, scope));
  }

  private static void requireFewDays(PaymentFilter filter) {
    Violations missing = new Violations();
    if (filter.from() == null) {
      missing.add("/from", "REQUIRED", "A value is required.");
    }
    if (filter.before() == null) {
      missing.add("/to", "REQUIRED", "A value is required.");
    }
    missing.throwIfAny();
    LocalDate end = ParisTime.dateOf(filter.from()).plusDays(MOST_DAYS);
    if (filter.before().isAfter(ParisTime.startOf(end))) {
      throw Violations.of("/to", "OUT_OF_RANGE", "At most " + MOST_DAYS + " days are added up.");
    }
  }
}
