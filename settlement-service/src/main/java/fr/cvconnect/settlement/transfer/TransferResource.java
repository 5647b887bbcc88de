package fr.cvconnect.settlement.transfer;

import fr.cvconnect.settlement.Roles;
import fr.cvconnect.settlement.SettlementProblem;
import fr.cvconnect.settlement.Visibility;
import fr.cvconnect.web.Page;
import fr.cvconnect.web.PageLimit;
import fr.cvconnect.web.ProblemException;
import fr.cvconnect.web.Scope;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A merchant sees its own transfers, finance sees all. */
@Path("/api/transfers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MERCHANT, Roles.FINANCE_PREPARER, Roles.FINANCE_APPROVER})
class TransferResource {
  private final Transfers transfers;
  private final Scope scope;

  TransferResource(Transfers transfers, Scope scope) {
    this.transfers = transfers;
    this.scope = scope;
  }

  /**
   * @param outletId always null: a transfer is the whole merchant's
   * @param dueDate when it is owed, whether it is paid then or held
   * @param holdReason null unless held
   * @param endToEndId the reference in the bank file; null while held
   */
  record TransferView(
      UUID transferId,
      String merchantId,
      String outletId,
      LocalDate businessDate,
      LocalDate dueDate,
      TransferState state,
      HoldReason holdReason,
      long payments,
      long grossCents,
      long commissionCents,
      long netCents,
      String currency,
      String endToEndId) {

    static TransferView of(Transfer transfer) {
      return new TransferView(
          transfer.transferId(),
          transfer.merchantId(),
          null,
          transfer.businessDate(),
          transfer.dueDate(),
          transfer.state(),
          transfer.holdReason(),
          transfer.payments(),
          transfer.grossCents(),
          transfer.commissionCents(),
          transfer.netCents(),
          transfer.currency(),
          transfer.endToEndId());
    }
  }

  /** A page, newest business date first; pages stay stable while new transfers come. */
  @GET
  @WithSession
  public Uni<Page<TransferView>> list(
      @RestQuery String businessDate,
      @RestQuery String merchantId,
      @RestQuery String state,
      @RestQuery String limit,
      @RestQuery String cursor) {
    PageLimit items = PageLimit.parse(limit);
    TransferFilter filter =
        TransferFilter.of(
            Visibility.of(scope),
            new TransferFilter.Asked(businessDate, merchantId, state, cursor));
    return transfers
        .newest(filter, items)
        .map(found -> Page.of(found, items, TransferFilter::cursor, TransferView::of));
  }

  /** One transfer; another merchant's is answered like an unknown one. */
  @GET
  @Path("{transferId}")
  @WithSession
  public Uni<TransferView> one(@RestPath UUID transferId) {
    Visibility visibility = Visibility.of(scope);
    return transfers
        .findById(transferId)
        .map(
            found ->
                found != null && visibility.covers(found.merchantId())
                    ? TransferView.of(found)
                    : null)
        .onItem()
        .ifNull()
        .failWith(
            () ->
                new ProblemException(
                    SettlementProblem.TRANSFER_NOT_FOUND, "No transfer " + transferId + "."));
  }
}
