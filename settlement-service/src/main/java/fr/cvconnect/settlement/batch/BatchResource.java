package fr.cvconnect.settlement.batch;

import fr.cvconnect.settlement.BusinessDates;
import fr.cvconnect.settlement.Euro;
import fr.cvconnect.settlement.Roles;
import fr.cvconnect.settlement.SettlementProblem;
import fr.cvconnect.web.Page;
import fr.cvconnect.web.PageLimit;
import fr.cvconnect.web.ProblemException;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** For finance: where the business dates stand. */
@Path("/api/batches")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FINANCE_PREPARER, Roles.FINANCE_APPROVER})
class BatchResource {
  private final DailyBatches batches;

  BatchResource(DailyBatches batches) {
    this.batches = batches;
  }

  /**
   * @param announced what payment-service says the date amounts to; null until it has ended
   * @param booked what has arrived here
   * @param balanced whether the two are equal; an ended date that is not waits
   * @param dueDate null until the date is closed, as everything after it is
   */
  record BatchView(
      LocalDate businessDate,
      DailyBatch.State state,
      String currency,
      Totals announced,
      Totals booked,
      boolean balanced,
      LocalDate dueDate,
      Integer transfers,
      Integer heldTransfers,
      Long payments,
      Long grossCents,
      Long commissionCents,
      Long netCents,
      Long heldNetCents,
      Instant closedAt) {

    static BatchView of(DailyBatch batch) {
      Optional<DailyBatchClosed> closed = batch.closed();
      return new BatchView(
          batch.businessDate(),
          batch.state(),
          Euro.CODE,
          batch.announced().orElse(null),
          batch.booked(),
          batch.isBalanced(),
          closed.map(DailyBatchClosed::dueDate).orElse(null),
          closed.map(DailyBatchClosed::transfers).orElse(null),
          closed.map(DailyBatchClosed::heldTransfers).orElse(null),
          closed.map(DailyBatchClosed::payments).orElse(null),
          closed.map(DailyBatchClosed::grossCents).orElse(null),
          closed.map(DailyBatchClosed::commissionCents).orElse(null),
          closed.map(DailyBatchClosed::netCents).orElse(null),
          closed.map(DailyBatchClosed::heldNetCents).orElse(null),
          closed.map(DailyBatchClosed::closedAt).orElse(null));
    }
  }

  /**
   * A page, newest business date first.
   *
   * @param from the first date shown, {@code to} the last; either may be left out
   */
  @GET
  @WithSession
  public Uni<Page<BatchView>> list(
      @RestQuery String from,
      @RestQuery String to,
      @RestQuery String limit,
      @RestQuery String cursor) {
    PageLimit items = PageLimit.parse(limit);
    BatchFilter filter = BatchFilter.of(from, to, cursor);
    return batches
        .newest(filter, items)
        .map(found -> Page.of(found, items, BatchFilter::cursor, BatchView::of));
  }

  /** Where a business date stands, with its control totals. */
  @GET
  @Path("{businessDate}")
  @WithSession
  public Uni<BatchView> read(@RestPath String businessDate) {
    return batches
        .findById(BusinessDates.ofPath(businessDate))
        .onItem()
        .ifNull()
        .failWith(
            () ->
                new ProblemException(
                    SettlementProblem.BATCH_NOT_FOUND, "No batch " + businessDate + "."))
        .map(BatchView::of);
  }
}
