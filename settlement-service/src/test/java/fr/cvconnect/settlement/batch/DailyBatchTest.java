package fr.cvconnect.settlement.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DailyBatchTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
  private static final Instant MIDNIGHT = Instant.parse("2026-11-23T23:05:00Z");

  @Test
  void aBatchIsBalancedOnlyOnceAnnouncedAndEqualInNumberAndSum() {
    DailyBatch batch = DailyBatch.open(MONDAY);
    assertThat(batch.isBalanced()).isFalse();
    batch.announce(ended(MONDAY, 2, 9_000));
    assertThat(batch.isBalanced()).isFalse();
    batch.book(new Totals(1, 9_000));
    assertThat(batch.isBalanced()).isFalse();
    batch.book(new Totals(1, 1));
    assertThat(batch.isBalanced()).isFalse();
  }

  @Test
  void paymentsMayBeBookedBeforeAndAfterTheAnnouncement() {
    DailyBatch batch = DailyBatch.open(MONDAY);
    batch.book(new Totals(1, 4_500));
    batch.announce(ended(MONDAY, 2, 6_500));
    batch.book(new Totals(1, 2_000));

    assertThat(batch.isBalanced()).isTrue();
    assertThat(batch.state()).isEqualTo(DailyBatch.State.ENDED);
  }

  @Test
  void aDayWithoutPaymentsIsBalancedByItself() {
    assertThat(announced(MONDAY, 0, 0).canCloseAfter(null)).isTrue();
  }

  @Test
  void anAnnouncementMadeAgainChangesNothingAndAnotherOneIsAContradiction() {
    DailyBatch batch = announced(MONDAY, 2, 6_500);

    assertThat(batch.contradicts(ended(MONDAY, 2, 6_500))).isFalse();
    batch.announce(ended(MONDAY, 2, 6_500));
    assertThat(batch.contradicts(ended(MONDAY, 2, 6_501))).isTrue();
    assertThat(batch.contradicts(ended(MONDAY, 3, 6_500))).isTrue();
    assertThatIllegalStateException().isThrownBy(() -> batch.announce(ended(MONDAY, 3, 6_500)));
    assertThat(batch.announced()).contains(new Totals(2, 6_500));
  }

  @Test
  void aDateIsClosedOnlyRightAfterItsEve() {
    DailyBatch tuesday = announced(MONDAY.plusDays(1), 0, 0);

    assertThat(tuesday.canCloseAfter(closed(MONDAY))).isTrue();
    assertThat(tuesday.canCloseAfter(announced(MONDAY, 0, 0))).isFalse();
    assertThat(tuesday.canCloseAfter(closed(MONDAY.minusDays(1)))).isFalse();
  }

  @Test
  void aClosedBatchTellsTheSumsOfItsTransfers() {
    DailyBatch batch = announced(MONDAY, 3, 12_550);
    batch.book(new Totals(3, 12_550));

    DailyBatchClosed closed =
        batch.close(closing(MONDAY), new TransferTotals(2, 1, 3, 12_550, 314, 12_236, 7_849));

    assertThat(closed)
        .isEqualTo(
            new DailyBatchClosed(
                MONDAY,
                LocalDate.parse("2026-11-30"),
                2,
                1,
                3,
                12_550,
                314,
                12_236,
                7_849,
                "EUR",
                MIDNIGHT));
    assertThat(batch.closed()).contains(closed);
    assertThat(batch.state()).isEqualTo(DailyBatch.State.CLOSED);
  }

  @Test
  void aClosingCameTooLateOnceTheDueDateIsOverInParis() {
    LocalDate dueDate = LocalDate.parse("2026-11-30");

    assertThat(closedAt("2026-11-30T22:59:59.999Z", dueDate).cameTooLate()).isFalse();
    assertThat(closedAt("2026-11-30T23:00:00Z", dueDate).cameTooLate()).isTrue();
  }

  private static DailyBatchClosed closedAt(String instant, LocalDate dueDate) {
    return DailyBatchClosed.of(MONDAY, dueDate, TransferTotals.NONE, Instant.parse(instant));
  }

  @Test
  void aBatchIsNeverClosedTwice() {
    DailyBatch closed = closed(MONDAY);

    assertThat(closed.canCloseAfter(null)).isFalse();
    assertThatIllegalStateException()
        .isThrownBy(() -> closed.close(closing(MONDAY), TransferTotals.NONE));
  }

  @Test
  void aBatchOutOfBalanceIsNeverClosed() {
    DailyBatch batch = announced(MONDAY, 1, 100);

    assertThatIllegalStateException()
        .isThrownBy(() -> batch.close(closing(MONDAY), TransferTotals.NONE));
  }

  @Test
  void transfersThatAreNotMadeOfEveryPaymentCloseNothing() {
    DailyBatch batch = announced(MONDAY, 2, 6_500);
    batch.book(new Totals(2, 6_500));

    assertThatIllegalStateException()
        .isThrownBy(
            () -> batch.close(closing(MONDAY), new TransferTotals(1, 0, 2, 6_499, 0, 6_499, 0)));
    assertThat(batch.state()).isEqualTo(DailyBatch.State.ENDED);
  }

  @Test
  void aPaymentBookedAfterTheClosingStaysVisibleAsADifference() {
    DailyBatch batch = closed(MONDAY);
    batch.book(new Totals(1, 4_500));

    assertThat(batch.isBalanced()).isFalse();
    assertThat(batch.closed().orElseThrow().grossCents()).isZero();
  }

  @Test
  void impossibleTotalsAreNotAnnounced() {
    assertThatIllegalArgumentException().isThrownBy(() -> ended(MONDAY, -1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> ended(MONDAY, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> ended(MONDAY, 2, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BusinessDayEnded(MONDAY, 0, 0, "CHF", MIDNIGHT));
  }

  private static DailyBatch announced(LocalDate businessDate, long payments, long totalCents) {
    DailyBatch batch = DailyBatch.open(businessDate);
    batch.announce(ended(businessDate, payments, totalCents));
    return batch;
  }

  private static DailyBatch closed(LocalDate businessDate) {
    DailyBatch batch = announced(businessDate, 0, 0);
    batch.close(closing(businessDate), TransferTotals.NONE);
    return batch;
  }

  private static BusinessDayEnded ended(LocalDate businessDate, long payments, long totalCents) {
    return new BusinessDayEnded(businessDate, payments, totalCents, "EUR", MIDNIGHT);
  }

  private static Closing closing(LocalDate businessDate) {
    return new Closing(businessDate, businessDate.plusDays(7), MIDNIGHT);
  }
}
