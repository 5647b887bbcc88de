package fr.cvconnect.settlement.ledger;

import fr.cvconnect.events.UnreadableRecord;
import fr.cvconnect.settlement.batch.DailyBatch;
import fr.cvconnect.settlement.batch.DailyBatches;
import fr.cvconnect.settlement.batch.Totals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Books validated payments, each once however often and in whatever order it is told.
 *
 * <p>The batches' rows are locked before the ledger is read, so of two replicas with the same
 * payment the second one sees the first one's booking. A payment told with another content is not
 * booked: it fails with {@code PAYMENT_CONTRADICTED} and ends among the dead letters.
 */
@ApplicationScoped
class Bookkeeping {
  private static final Logger LOG = Logger.getLogger(Bookkeeping.class);

  private final DailyBatches batches;
  private final Bookings bookings;
  private final InstantSource clock;

  Bookkeeping(DailyBatches batches, Bookings bookings, InstantSource clock) {
    this.batches = batches;
    this.bookings = bookings;
    this.clock = clock;
  }

  Uni<Void> book(List<PaymentValidated> told) {
    Map<UUID, PaymentValidated> payments = new LinkedHashMap<>();
    told.forEach(
        payment -> requireSame(payments.putIfAbsent(payment.paymentId(), payment), payment));
    return batches
        .lock(told.stream().map(PaymentValidated::businessDate).toList())
        .chain(
            locked ->
                bookings.known(payments.keySet()).chain(known -> book(payments, known, locked)));
  }

  private Uni<Void> book(
      Map<UUID, PaymentValidated> payments,
      Map<UUID, PaymentValidated> known,
      Map<LocalDate, DailyBatch> locked) {
    known.forEach((id, booked) -> requireSame(booked, payments.get(id)));
    List<PaymentValidated> fresh =
        payments.values().stream()
            .filter(payment -> !known.containsKey(payment.paymentId()))
            .toList();
    fresh.forEach(payment -> count(locked.get(payment.businessDate()), payment));
    return bookings.book(
        fresh.stream().map(payment -> Booking.of(payment, clock.instant())).toList());
  }

  private static void count(DailyBatch batch, PaymentValidated payment) {
    batch.book(new Totals(1, payment.receivedCents()));
    if (batch.state() == DailyBatch.State.CLOSED) {
      LOG.errorf(
          "payment %s came after %s was closed: booked, in no transfer",
          payment.paymentId(), batch.businessDate());
    }
  }

  private static void requireSame(PaymentValidated earlier, PaymentValidated now) {
    if (earlier != null && !earlier.equals(now)) {
      throw new UnreadableRecord(
          "PAYMENT_CONTRADICTED", "booked or told before as " + earlier + ", now as " + now);
    }
  }
}
