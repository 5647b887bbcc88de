package fr.cvconnect.settlement.closing;

import fr.cvconnect.events.OutgoingFact;
import fr.cvconnect.events.outbox.Outbox;
import fr.cvconnect.settlement.MerchantSlices;
import fr.cvconnect.settlement.batch.Closing;
import fr.cvconnect.settlement.batch.TransferTotals;
import fr.cvconnect.settlement.ledger.Bookings;
import fr.cvconnect.settlement.transfer.Earnings;
import fr.cvconnect.settlement.transfer.Payee;
import fr.cvconnect.settlement.transfer.Transfer;
import fr.cvconnect.settlement.transfer.TransferFact;
import fr.cvconnect.settlement.transfer.TransferState;
import fr.cvconnect.settlement.transfer.Transfers;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes the transfers of a business date out of the ledger, and publishes each. */
@ApplicationScoped
class TransferMaking {
  static final String TOPIC = "settlement.batches";

  private final MerchantSlices slices;
  private final Bookings bookings;
  private final Payees payees;
  private final Transfers transfers;
  private final Outbox outbox;

  TransferMaking(
      MerchantSlices slices, Bookings bookings, Payees payees, Transfers transfers, Outbox outbox) {
    this.slices = slices;
    this.bookings = bookings;
    this.payees = payees;
    this.transfers = transfers;
    this.outbox = outbox;
  }

  /** Makes one per merchant, a slice at a time. What the session held before is forgotten. */
  Uni<TransferTotals> of(Closing closing) {
    return slices
        .of((after, most) -> slice(closing, after, most), Transfer::merchantId)
        .map(TransferMaking::sum)
        .collect()
        .with(Collectors.reducing(TransferTotals.NONE, TransferTotals::plus));
  }

  private Uni<List<Transfer>> slice(Closing closing, String after, int most) {
    return bookings
        .earnings(closing.businessDate(), after, most)
        .chain(earned -> payees.of(closing, earned).map(known -> transfers(closing, earned, known)))
        .call(this::store);
  }

  private static List<Transfer> transfers(
      Closing closing, List<Earnings> earned, Map<String, Payee> payees) {
    return earned.stream()
        .map(earnings -> Transfer.of(closing, earnings, payees.get(earnings.merchantId())))
        .toList();
  }

  private Uni<Void> store(List<Transfer> made) {
    return transfers
        .store(made)
        .chain(() -> transfers.nextSequences(made.size()))
        .chain(sequences -> outbox.record(facts(made, sequences)))
        .chain(Panache::getSession)
        .chain(session -> session.flush().invoke(session::clear));
  }

  private static List<OutgoingFact> facts(List<Transfer> made, List<Long> sequences) {
    List<OutgoingFact> facts = new ArrayList<>();
    for (int index = 0; index < made.size(); index++) {
      TransferFact fact = made.get(index).made();
      facts.add(new OutgoingFact(TOPIC, fact.merchantId(), sequences.get(index), fact));
    }
    return facts;
  }

  private static TransferTotals sum(List<Transfer> slice) {
    return slice.stream()
        .map(TransferMaking::totals)
        .reduce(TransferTotals.NONE, TransferTotals::plus);
  }

  private static TransferTotals totals(Transfer transfer) {
    boolean held = transfer.state() == TransferState.HELD;
    return new TransferTotals(
        1,
        held ? 1 : 0,
        transfer.payments(),
        transfer.grossCents(),
        transfer.commissionCents(),
        transfer.netCents(),
        held ? transfer.netCents() : 0);
  }
}
