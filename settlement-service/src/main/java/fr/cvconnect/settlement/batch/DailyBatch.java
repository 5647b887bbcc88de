package fr.cvconnect.settlement.batch;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * All validated payments of one business date, {@code remise du jour}.
 *
 * <p>It closes once, and only when what was booked equals what was announced, in number and in sum:
 * a payment lost or late on its way here can make nobody be paid short. A payment that is booked
 * after the closing shows for ever as a difference and is in no transfer.
 */
@Entity
@Table(name = "daily_batch")
public class DailyBatch {
  /** Where a batch stands. */
  public enum State {
    /** Payments come. */
    OPEN,
    /** Announced; it waits until every payment and every earlier date is there. */
    ENDED,
    /** Settled. */
    CLOSED
  }

  @Id private LocalDate businessDate;
  private long bookedPayments;
  private long bookedCents;
  private Long announcedPayments;
  private Long announcedCents;
  private Instant endedAt;
  private Instant closedAt;
  private LocalDate dueDate;
  private Integer transfers;
  private Integer heldTransfers;
  private Long grossCents;
  private Long commissionCents;
  private Long netCents;
  private Long heldNetCents;

  protected DailyBatch() {}

  static DailyBatch open(LocalDate businessDate) {
    DailyBatch batch = new DailyBatch();
    batch.businessDate = businessDate;
    return batch;
  }

  /** Counts payments that are being booked in the same transaction. */
  public void book(Totals more) {
    Totals totals = booked().plus(more);
    bookedPayments = totals.payments();
    bookedCents = totals.totalCents();
  }

  /** Whether other totals were announced before: then the first ones stand. */
  boolean contradicts(BusinessDayEnded day) {
    return announced().filter(announced -> !announced.equals(day.totals())).isPresent();
  }

  /** Takes what payment-service announced. Announced again it changes nothing. */
  void announce(BusinessDayEnded day) {
    if (contradicts(day)) {
      throw new IllegalStateException(businessDate + " was announced with other totals");
    }
    if (endedAt == null) {
      announcedPayments = day.payments();
      announcedCents = day.totalCents();
      endedAt = day.endedAt();
    }
  }

  /**
   * Whether this batch may be closed now: in balance, and every known date before it is closed. The
   * first date known has none before it; each later one needs its eve, for dates are announced
   * without a gap and one that is missing is still on its way. Only a service that starts with a
   * backlog may read a later date first, and then close an earlier one after it; no sum depends on
   * the order.
   *
   * @param before the latest batch of an earlier date, null if this is the first
   */
  public boolean canCloseAfter(DailyBatch before) {
    return closedAt == null
        && isBalanced()
        && (before == null
            || before.closedAt != null && before.businessDate.plusDays(1).equals(businessDate));
  }

  /** Settles the date with the transfers made of it. */
  public DailyBatchClosed close(Closing closing, TransferTotals sums) {
    if (closedAt != null || !isBalanced()) {
      throw new IllegalStateException(businessDate + " cannot be closed");
    }
    if (!sums.booked().equals(booked())) {
      throw new IllegalStateException(
          businessDate + " has " + booked() + " but its transfers are made of " + sums.booked());
    }
    closedAt = closing.closedAt();
    dueDate = closing.dueDate();
    transfers = sums.transfers();
    heldTransfers = sums.heldTransfers();
    grossCents = sums.grossCents();
    commissionCents = sums.commissionCents();
    netCents = sums.netCents();
    heldNetCents = sums.heldNetCents();
    return DailyBatchClosed.of(businessDate, dueDate, sums, closedAt);
  }

  /** Whether the date was announced and is booked exactly so. */
  public boolean isBalanced() {
    return announced().filter(booked()::equals).isPresent();
  }

  public LocalDate businessDate() {
    return businessDate;
  }

  public State state() {
    if (closedAt != null) {
      return State.CLOSED;
    }
    return endedAt == null ? State.OPEN : State.ENDED;
  }

  public Totals booked() {
    return new Totals(bookedPayments, bookedCents);
  }

  public Optional<Totals> announced() {
    return endedAt == null
        ? Optional.empty()
        : Optional.of(new Totals(announcedPayments, announcedCents));
  }

  /** What the closing announced; empty before it. */
  public Optional<DailyBatchClosed> closed() {
    return closedAt == null
        ? Optional.empty()
        : Optional.of(DailyBatchClosed.of(businessDate, dueDate, sums(), closedAt));
  }

  private TransferTotals sums() {
    return new TransferTotals(
        transfers,
        heldTransfers,
        announcedPayments,
        grossCents,
        commissionCents,
        netCents,
        heldNetCents);
  }
}
