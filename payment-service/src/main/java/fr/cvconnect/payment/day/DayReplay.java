package fr.cvconnect.payment.day;

import fr.cvconnect.events.outbox.Outbox;
import fr.cvconnect.events.outbox.Transactions;
import fr.cvconnect.payment.PaymentProblem;
import fr.cvconnect.payment.Topics;
import fr.cvconnect.payment.lifecycle.PaymentFact.PaymentValidated;
import fr.cvconnect.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Publishes an ended date's facts again: each payment validated on it, then its totals, as they
 * were. For a reader that misses some; who has them all recognises their ids and does nothing.
 */
@ApplicationScoped
class DayReplay {
  private static final Logger LOG = Logger.getLogger(DayReplay.class);

  private final Transactions transactions;
  private final BusinessDays days;
  private final Outbox outbox;
  private final DaysConfig config;

  DayReplay(Transactions transactions, BusinessDays days, Outbox outbox, DaysConfig config) {
    this.transactions = transactions;
    this.days = days;
    this.outbox = outbox;
    this.config = config;
  }

  /** Returns how many payments' facts leave again: all of the date, or none and a problem. */
  Uni<Integer> replay(LocalDate date) {
    return transactions
        .run(
            () ->
                days.findById(date)
                    .invoke(DayReplay::requireAnnounced)
                    .chain(() -> days.paymentsOf(date, config.replayLimit() + 1))
                    .invoke(this::requireFew)
                    .call(payments -> publishAgain(date, payments)))
        .map(List::size)
        .invoke(payments -> LOG.infof("business date %s: %d payments again", date, payments));
  }

  private static void requireAnnounced(BusinessDay day) {
    if (day == null || !day.isAnnounced()) {
      throw new ProblemException(
          PaymentProblem.BUSINESS_DATE_NOT_ENDED, "Only a date that has ended has final facts.");
    }
  }

  /** While they leave again everything else waits behind them. */
  private void requireFew(List<String> payments) {
    if (payments.size() > config.replayLimit()) {
      throw new ProblemException(
          PaymentProblem.DAY_NOT_REPLAYABLE,
          "The date has too many payments: let the reader read its topics again.");
    }
  }

  private Uni<Void> publishAgain(LocalDate date, List<String> payments) {
    return outbox
        .publishAgain(Topics.PAYMENTS, PaymentValidated.class, payments)
        .invoke(facts -> requireKept(facts, payments.size()))
        .chain(
            () ->
                outbox.publishAgain(Topics.DAYS, BusinessDayEnded.class, List.of(date.toString())))
        .invoke(facts -> requireKept(facts, 1))
        .replaceWithVoid();
  }

  private static void requireKept(int facts, int expected) {
    if (facts != expected) {
      throw new ProblemException(
          PaymentProblem.DAY_NOT_REPLAYABLE,
          "Facts that old are kept in Kafka only: let the reader read its topics again.");
    }
  }
}
