package fr.cvconnect.payment.debit;

import fr.cvconnect.events.OutgoingFact;
import fr.cvconnect.events.outbox.DeadLetters;
import fr.cvconnect.events.outbox.Outbox;
import fr.cvconnect.payment.day.BusinessDays;
import fr.cvconnect.payment.lifecycle.Debit;
import fr.cvconnect.payment.lifecycle.DebitRules;
import fr.cvconnect.payment.lifecycle.Payment;
import fr.cvconnect.payment.lifecycle.PaymentFact.DebitAnswer;
import fr.cvconnect.payment.lifecycle.PaymentFact.DebitRefused;
import fr.cvconnect.payment.lifecycle.Payments;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Answers the debits of one poll, in one transaction: each exactly once. */
@ApplicationScoped
class DebitAnswering {
  private final AnsweredDebits answered;
  private final Payments payments;
  private final BusinessDays days;
  private final Outbox outbox;
  private final DeadLetters deadLetters;
  private final InstantSource clock;

  DebitAnswering(
      AnsweredDebits answered,
      Payments payments,
      BusinessDays days,
      Outbox outbox,
      DeadLetters deadLetters,
      InstantSource clock) {
    this.answered = answered;
    this.payments = payments;
    this.days = days;
    this.outbox = outbox;
    this.deadLetters = deadLetters;
    this.clock = clock;
  }

  /** In the current transaction. */
  Uni<Void> answer(List<ReadDebit> debits) {
    return answered
        .known(debits)
        .map(known -> NewDebits.among(debits, known))
        .call(sorted -> keepReused(sorted.reused()))
        .chain(sorted -> answerNew(sorted.fresh()));
  }

  private Uni<Void> keepReused(List<ReadDebit> reused) {
    Uni<Void> kept = Uni.createFrom().voidItem();
    for (ReadDebit debit : reused) {
      kept =
          kept.chain(
              () ->
                  deadLetters.keep(
                      debit.record(),
                      "DEBIT_ID_REUSED",
                      "debit " + debit.debit().debitId() + " was answered with other content"));
    }
    return kept;
  }

  /** The days are held before any payment is looked at: see {@link BusinessDays#holdOpen}. */
  private Uni<Void> answerNew(List<ReadDebit> debits) {
    if (debits.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Set<UUID> paymentIds =
        debits.stream().map(read -> read.debit().paymentId()).collect(Collectors.toSet());
    Instant now = clock.instant();
    return days.holdOpen(now)
        .chain(
            open ->
                payments
                    .lockedById(paymentIds)
                    .map(found -> new Answers(found, open, now))
                    .chain(answers -> store(debits, answers)));
  }

  private Uni<Void> store(List<ReadDebit> debits, Answers answers) {
    List<AnsweredDebit> rows = new ArrayList<>();
    List<OutgoingFact> facts = new ArrayList<>();
    for (ReadDebit read : debits) {
      DebitAnswer answer = answers.to(read.debit(), facts);
      rows.add(new AnsweredDebit(read, answer, answers.now()));
    }
    return answered.add(rows).chain(() -> outbox.record(facts));
  }

  private record Answers(Map<UUID, Payment> payments, BusinessDays.Open open, Instant now) {
    DebitAnswer to(Debit debit, List<OutgoingFact> facts) {
      Payment payment = payments.get(debit.paymentId());
      if (payment == null) {
        DebitRefused refused = DebitRules.refuseWithoutPayment(debit, now);
        facts.add(Payments.factWithoutPayment(refused));
        return refused;
      }
      DebitAnswer answer = payment.answer(debit, open.dateOf(debit.debitedAt()), now);
      facts.add(Payments.factOf(payment, answer));
      return answer;
    }
  }
}
