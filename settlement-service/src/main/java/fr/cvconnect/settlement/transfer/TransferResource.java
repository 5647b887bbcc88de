package fr.cvconnect.settlement.transfer;

import fr.cvconnect.settlement.Roles;
import fr.cvconnect.settlement.SettlementProblem;
import fr.cvconnect.settlement.Visibility;
import fr.cvconnect.settlement.merchant.Merchants;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A merchant sees its own transfers, finance sees all. */
@Path("/api/transfers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MERCHANT, Roles.FINANCE_PREPARER, Roles.FINANCE_APPROVER})
class TransferResource {
  private final Transfers transfers;
  private final Merchants merchants;
  private final Scope scope;

  TransferResource(Transfers transfers, Merchants merchants, Scope scope) {
    this.transfers = transfers;
    this.merchants = merchants;
    this.scope = scope;
  }

  /**
   * @param merchantName its legal name; null for a merchant that is not known yet
   * @param outletId always null: a transfer is the whole merchant's
   * @param dueDate when it is owed, whether it is paid then or held
   * @param holdReason null unless held
   * @param endToEndId the reference in the bank file; null while held
   */
  record TransferView(
      UUID transferId,
      String merchantId,
      String merchantName,
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

    static TransferView of(Transfer transfer, Map<String, String> merchantNames) {
      return new TransferView(
          transfer.transferId(),
          transfer.merchantId(),
          merchantNames.get(transfer.merchantId()),
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
        .chain(found -> named(found).map(names -> page(found, items, names)));
  }

  private static Page<TransferView> page(
      List<Transfer> found, PageLimit items, Map<String, String> names) {
    return Page.of(
        found, items, TransferFilter::cursor, transfer -> TransferView.of(transfer, names));
  }

  private Uni<Map<String, String>> named(List<Transfer> found) {
    return merchants.namesOf(found.stream().map(Transfer::merchantId).distinct().toList());
  }

  /** One transfer; another merchant's is answered like an unknown one. */
  @GET
  @Path("{id}")
  @WithSession
  public Uni<TransferView> one(@RestPath UUID id) {
    Visibility visibility = Visibility.of(scope);
    return transfers
        .findById(id)
        .map(found -> found != null && visibility.covers(found.merchantId()) ? found : null)
        .onItem()
        .ifNull()
        .failWith(
            () ->
                new ProblemException(
                    SettlementProblem.TRANSFER_NOT_FOUND, "No transfer " + id + "."))
        .chain(found -> named(List.of(found)).map(names -> TransferView.of(found, names)));
  }
}
