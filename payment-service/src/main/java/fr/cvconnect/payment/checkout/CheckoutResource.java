package fr.cvconnect.payment.checkout;

import fr.cvconnect.payment.PaymentProblem;
import fr.cvconnect.payment.qr.QrImage;
import fr.cvconnect.payment.view.PaymentLinks;
import fr.cvconnect.payment.view.PaymentView;
import fr.cvconnect.web.ProblemException;
import fr.cvconnect.web.Scope;
import fr.cvconnect.web.Violations;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code POST /api/payments}: asks for a payment. 201 with the payment and its {@code Location};
 * the same {@code Idempotency-Key} and request again: the same answer, {@code Idempotency-Replayed:
 * true}. {@code ?expand=qr} adds the QR code as SVG, so that it can be shown without a call more.
 */
@Path("/api/payments")
@Produces(MediaType.APPLICATION_JSON)
class CheckoutResource {
  private static final String TILL = "till";
  private static final String QR = "qr";
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,64}");

  private final Checkout checkout;
  private final PaymentLinks links;
  private final Scope scope;

  CheckoutResource(Checkout checkout, PaymentLinks links, Scope scope) {
    this.checkout = checkout;
    this.links = links;
    this.scope = scope;
  }

  @POST
  @RolesAllowed({"outlet", "merchant", TILL})
  public Uni<Response> create(
      NewPayment asked,
      @HeaderParam("Idempotency-Key") String key,
      @QueryParam("expand") String expand) {
    boolean withQr = isQr(expand);
    Uni<PaymentCreation.Outcome> outcome =
        checkout.checkout(new Asked(asked, scope.held(), key(key)));
    return withQr
        ? outcome.emitOn(Infrastructure.getDefaultWorkerPool()).map(this::answerWithQr)
        : outcome.map(made -> answer(made, null));
  }

  private static boolean isQr(String expand) {
    if (expand != null && !expand.equals(QR)) {
      throw Violations.of("/expand", "UNKNOWN_VALUE", "qr is expected, or nothing.");
    }
    return expand != null;
  }

  private Optional<String> key(String key) {
    if (key == null) {
      if (scope.has(TILL)) {
        throw new ProblemException(
            PaymentProblem.IDEMPOTENCY_KEY_REQUIRED,
            "Send a new random key with each new request, and the same with its repetitions.");
      }
      return Optional.empty();
    }
    if (!KEY.matcher(key).matches()) {
      throw Violations.of(
          "/Idempotency-Key", "MALFORMED", "1 to 64 visible ASCII characters are expected.");
    }
    return Optional.of(key);
  }

  /** Drawing takes milliseconds, which the event loop must not spend. */
  private Response answerWithQr(PaymentCreation.Outcome outcome) {
    return answer(outcome, new QrImage(links.of(outcome.payment()).toString()).svg());
  }

  private Response answer(PaymentCreation.Outcome outcome, String qr) {
    PaymentView view = PaymentView.of(outcome.payment(), links);
    Response.ResponseBuilder created = Response.created(URI.create("/api/payments/" + view.id()));
    return outcome.replayed()
        ? created
            .header("Idempotency-Replayed", true)
            .entity(new CreatedPayment(view.asCreated(), qr))
            .build()
        : created.entity(new CreatedPayment(view, qr)).build();
  }
}
