package fr.cvconnect.sandbox.wallet.debit;

import fr.cvconnect.sandbox.wallet.request.PaymentRequests;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/debits")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class DebitsResource {
  /** The page shows them all; who wants older ones asks the database. */
  private static final int JOURNAL_SIZE = 500;

  private final PaymentRequests requests;
  private final Debiting debiting;
  private final Debits debits;

  DebitsResource(PaymentRequests requests, Debiting debiting, Debits debits) {
    this.requests = requests;
    this.debiting = debiting;
    this.debits = debits;
  }

  /**
   * Pays all or part of a request, or misbehaves. The request is looked up first, outside the
   * transaction, and published for whatever its status: to refuse is the merchant's side's part.
   *
   * <p>404 REQUEST_NOT_FOUND, CUSTOMER_NOT_FOUND; 422 INSUFFICIENT_BALANCE, VALIDATION_FAILED.
   */
  @POST
  @ResponseStatus(201)
  public Uni<Taken> pay(NewDebit body) {
    NewDebit order = body.checked();
    return requests
        .lookUp(order.request())
        .chain(request -> debiting.debit(order, request))
        .map(debit -> new Taken(debit.id(), debit.paymentId(), debit.debitedAt()));
  }

  /** The journal, newest first. */
  @GET
  @WithSession
  public Uni<List<DebitView>> journal() {
    return debits.newest(JOURNAL_SIZE).map(found -> found.stream().map(DebitView::of).toList());
  }

  record Taken(UUID debitId, UUID paymentId, Instant debitedAt) {}

  /**
   * @param answer null as long as there is none
   */
  record DebitView(
      UUID debitId,
      UUID paymentId,
      String customer,
      String merchantName,
      String cartNumber,
      long amountCents,
      String currency,
      Fault fault,
      Instant takenAt,
      Instant debitedAt,
      AnswerView answer,
      long givenBackCents) {

    static DebitView of(Debit debit) {
      return new DebitView(
          debit.id(),
          debit.paymentId(),
          debit.customer(),
          debit.merchantName(),
          debit.cartNumber(),
          debit.amountCents(),
          debit.currency(),
          debit.fault(),
          debit.takenAt(),
          debit.debitedAt(),
          debit.answer() == null ? null : new AnswerView(debit.answer(), debit.reason()),
          debit.givenBackCents());
    }
  }

  /**
   * @param event PaymentValidated or DebitRefused
   * @param reason of a refusal, else null
   */
  record AnswerView(String event, String reason) {}
}
