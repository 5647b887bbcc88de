package fr.cvconnect.payment.operations;

import fr.cvconnect.payment.lifecycle.Payment;
import fr.cvconnect.payment.lifecycle.Payments;
import fr.cvconnect.payment.list.ListQuery;
import fr.cvconnect.payment.list.PaymentFilter;
import fr.cvconnect.payment.list.PaymentList;
import fr.cvconnect.payment.list.Position;
import fr.cvconnect.payment.list.Selection;
import fr.cvconnect.payment.view.PaymentId;
import fr.cvconnect.payment.view.PaymentLinks;
import fr.cvconnect.payment.view.PaymentView;
import fr.cvconnect.web.Cursor;
import fr.cvconnect.web.Page;
import fr.cvconnect.web.PageLimit;
import fr.cvconnect.web.Scope;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** {@code /api/payments}: one payment, pages of them, and taking one back. */
@Path("/api/payments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"outlet", "merchant", "till"})
class PaymentsResource {
  private final Payments payments;
  private final PaymentList list;
  private final Cancellation cancellation;
  private final PaymentLinks links;
  private final Scope scope;

  PaymentsResource(
      Payments payments,
      PaymentList list,
      Cancellation cancellation,
      PaymentLinks links,
      Scope scope) {
    this.payments = payments;
    this.list = list;
    this.cancellation = cancellation;
    this.links = links;
    this.scope = scope;
  }

  /** A page of payments, newest first; {@code from} and {@code to} are days of Europe/Paris. */
  @GET
  public Uni<Page<PaymentView>> page(
      @QueryParam("scope") String visible,
      @QueryParam("outletId") String outletId,
      @QueryParam("status") String status,
      @QueryParam("q") String search,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    PageLimit pageLimit = PageLimit.parse(limit);
    ListQuery query = new ListQuery(visible, outletId, status, search, from, to);
    Selection selection = Selection.of(PaymentFilter.of(query), scope);
    return list.page(selection.after(Position.parse(cursor)), pageLimit.oneMore())
        .map(rows -> Page.of(rows, pageLimit, PaymentsResource::cursor, this::view));
  }

  private static Cursor cursor(Payment payment) {
    return Position.of(payment).cursor();
  }

  /** 404 PAYMENT_NOT_FOUND for an unknown id and for another's alike. */
  @GET
  @Path("{id}")
  @WithSession
  public Uni<PaymentView> one(@PathParam("id") String id) {
    return payments.inScope(PaymentId.of(id).value(), scope).map(this::view);
  }

  /** 409 PAYMENT_NOT_WAITING once it is validated, expired or cancelled. */
  @POST
  @Path("{id}/cancellation")
  public Uni<PaymentView> cancel(@PathParam("id") String id) {
    return cancellation.cancel(PaymentId.of(id).value(), scope).map(this::view);
  }

  private PaymentView view(Payment payment) {
    return PaymentView.of(payment, links);
  }
}
