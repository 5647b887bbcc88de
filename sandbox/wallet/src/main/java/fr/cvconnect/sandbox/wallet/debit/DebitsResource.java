package fr.cvconnect.sandbox.wallet.debit;

import fr.cvconnect.sandbox.wallet.request.PaymentRequests;
import fr.cvconnect.web.Violations;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

@Path("/api/debits")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class DebitsResource {
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,64}");

  private final PaymentRequests requests;
  private final Debiting debiting;

  DebitsResource(PaymentRequests requests, Debiting debiting) {
    this.requests = requests;
    this.debiting = debiting;
  }

  /**
   * Pays all or part of a request, or misbehaves. The request is looked up first, outside the
   * transaction, and published for whatever its status: to refuse is the merchant's side's part.
   * The same {@code Idempotency-Key} and order of a customer again: the same debit, {@code
   * Idempotency-Replayed: true}.
   *
   * <p>404 REQUEST_NOT_FOUND, CUSTOMER_NOT_FOUND; 422 INSUFFICIENT_BALANCE, VALIDATION_FAILED,
   * IDEMPOTENCY_KEY_REUSED.
   */
  @POST
  public Uni<Response> pay(NewDebit body, @HeaderParam("Idempotency-Key") String key) {
    NewDebit asked = body.checked();
    Optional<String> checkedKey = checked(key);
    return requests
        .lookUp(asked.request())
        .chain(request -> debiting.debit(new Debiting.Order(asked, request, checkedKey)))
        .map(DebitsResource::answer);
  }

  private static Optional<String> checked(String key) {
    if (key != null && !KEY.matcher(key).matches()) {
      throw Violations.of(
          "/Idempotency-Key", "MALFORMED", "1 to 64 visible ASCII characters are expected.");
    }
    return Optional.ofNullable(key);
  }

  private static Response answer(Debiting.Outcome outcome) {
    Response.ResponseBuilder created =
        Response.status(Response.Status.CREATED).entity(Taken.of(outcome.debit()));
    return outcome.replayed()
        ? created.header("Idempotency-Replayed", true).build()
        : created.build();
  }

  record Taken(UUID debitId, UUID paymentId, Instant debitedAt) {
    static Taken of(Debit debit) {
      return new Taken(debit.id(), debit.paymentId(), debit.debitedAt());
    }
  }
}
