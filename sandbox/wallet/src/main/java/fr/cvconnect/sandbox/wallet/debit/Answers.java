package fr.cvconnect.sandbox.wallet.debit;

import fr.cvconnect.sandbox.wallet.customer.Customers;
import fr.cvconnect.sandbox.wallet.debit.DebitAnswer.DebitRefused;
import fr.cvconnect.sandbox.wallet.debit.DebitAnswer.PaymentValidated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Notes the answers in the journal and gives the money of refused debits back. */
@ApplicationScoped
class Answers {
  private final Debits debits;
  private final Customers customers;

  Answers(Debits debits, Customers customers) {
    this.debits = debits;
    this.customers = customers;
  }

  /** In the caller's transaction; answers to debits that are not ours change nothing. */
  Uni<Void> on(List<DebitAnswer> answers) {
    List<UUID> ids = answers.stream().map(DebitAnswer::debitId).toList();
    return debits
        .locked(ids)
        .map(ours -> ours.stream().collect(Collectors.toMap(Debit::id, Function.identity())))
        .chain(ours -> note(answers, ours));
  }

  private Uni<Void> note(List<DebitAnswer> answers, Map<UUID, Debit> ours) {
    return Multi.createFrom()
        .iterable(answers)
        .filter(answer -> ours.containsKey(answer.debitId()))
        .onItem()
        .transformToUniAndConcatenate(answer -> note(answer, ours.get(answer.debitId())))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Void> note(DebitAnswer answer, Debit debit) {
    return switch (answer) {
      case PaymentValidated validated -> {
        debit.accepted();
        yield Uni.createFrom().voidItem();
      }
      case DebitRefused refused -> giveBack(debit.refused(refused.reason()), debit.customer());
    };
  }

  private Uni<Void> giveBack(long amountCents, String customerId) {
    return amountCents == 0
        ? Uni.createFrom().voidItem()
        : customers
            .locked(customerId)
            .invoke(customer -> customer.giveBack(amountCents))
            .replaceWithVoid();
  }
}
