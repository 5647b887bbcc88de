package fr.cvconnect.payment.qr;

import fr.cvconnect.payment.lifecycle.Payments;
import fr.cvconnect.payment.view.PaymentId;
import fr.cvconnect.payment.view.PaymentLinks;
import fr.cvconnect.web.Scope;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

/** {@code GET /api/payments/{id}/qr}: the QR, by the request's {@code Accept}. */
@Path("/api/payments/{id}/qr")
@RolesAllowed({"outlet", "merchant", "till"})
class QrResource {
  private final Payments payments;
  private final PaymentLinks links;
  private final Scope scope;

  QrResource(Payments payments, PaymentLinks links, Scope scope) {
    this.payments = payments;
    this.links = links;
    this.scope = scope;
  }

  @GET
  @Produces("image/svg+xml")
  public Uni<String> svg(@PathParam("id") String id) {
    return image(id).map(QrImage::svg);
  }

  @GET
  @Produces("image/png")
  public Uni<byte[]> png(@PathParam("id") String id) {
    return image(id).map(QrImage::png);
  }

  /** Drawing takes milliseconds, which the event loop must not spend. */
  private Uni<QrImage> image(String id) {
    return Panache.withSession(() -> payments.inScope(PaymentId.of(id).value(), scope))
        .map(payment -> links.of(payment).toString())
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(QrImage::new);
  }
}
