package fr.cvconnect.sandbox.wallet.debit;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** Every debit, its answer, and what was given back. */
@Path("/api/debits")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class JournalResource {
  /** Who wants older ones asks the database. */
  private static final int JOURNAL_SIZE = 500;

  /** What a phone shows without endless scrolling. */
  private static final int CUSTOMERS_JOURNAL_SIZE = 20;

  private final Debits debits;

  JournalResource(Debits debits) {
    this.debits = debits;
  }

  /** The newest first; {@code customer} leaves only that customer's. */
  @GET
  @WithSession
  public Uni<List<DebitView>> journal(@RestQuery String customer) {
    return (customer == null
            ? debits.newest(JOURNAL_SIZE)
            : debits.newestOf(customer, CUSTOMERS_JOURNAL_SIZE))
        .map(found -> found.stream().map(DebitView::of).toList());
  }

  /** One line of the journal; 404 DEBIT_NOT_FOUND. */
  @GET
  @Path("/{debitId}")
  @WithSession
  public Uni<DebitView> debit(@PathParam("debitId") UUID debitId) {
    return debits.get(debitId).map(DebitView::of);
  }

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
