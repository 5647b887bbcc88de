package fr.cvconnect.payment.export;

import fr.cvconnect.payment.day.ParisTime;
import fr.cvconnect.payment.list.ListQuery;
import fr.cvconnect.payment.list.PaymentFilter;
import fr.cvconnect.payment.list.Selection;
import fr.cvconnect.web.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.InstantSource;
import org.jboss.resteasy.reactive.RestMulti;

/** {@code GET /api/payments/export}: the list as a file for spreadsheets. */
@Path("/api/payments/export")
@Produces("text/csv")
@RolesAllowed({"outlet", "merchant", "till"})
class ExportResource {
  private final PaymentExport export;
  private final Scope scope;
  private final InstantSource clock;

  ExportResource(PaymentExport export, Scope scope, InstantSource clock) {
    this.export = export;
    this.scope = scope;
    this.clock = clock;
  }

  /**
   * All payments of the list with these filters, newest first. What goes wrong after the first
   * bytes breaks the connection, so that half a file is not taken for a whole one.
   */
  @GET
  public RestMulti<byte[]> file(
      @QueryParam("scope") String visible,
      @QueryParam("outletId") String outletId,
      @QueryParam("status") String status,
      @QueryParam("q") String search,
      @QueryParam("from") String from,
      @QueryParam("to") String to) {
    ListQuery query = new ListQuery(visible, outletId, status, search, from, to);
    Selection selection = Selection.of(PaymentFilter.of(query), scope);
    String name = "operations-" + ParisTime.dateOf(clock.instant()) + ".csv";
    return RestMulti.fromMultiData(export.of(selection, scope.account()))
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .header("Cache-Control", "no-store")
        .build();
  }
}
