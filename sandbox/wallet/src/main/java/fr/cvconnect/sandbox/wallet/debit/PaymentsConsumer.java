package fr.cvconnect.sandbox.wallet.debit;

import fr.cvconnect.events.IncomingFact;
import fr.cvconnect.events.intake.FactIntake;
import fr.cvconnect.sandbox.wallet.debit.DebitAnswer.DebitRefused;
import fr.cvconnect.sandbox.wallet.debit.DebitAnswer.PaymentValidated;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Reads what became of the debits; other wallets' answers are on the topic too. */
@ApplicationScoped
class PaymentsConsumer implements FactIntake {
  private final Answers answers;

  PaymentsConsumer(Answers answers) {
    this.answers = answers;
  }

  @Override
  public String topic() {
    return "payment.payments";
  }

  @Override
  public Set<Class<? extends Record>> types() {
    return Set.of(PaymentValidated.class, DebitRefused.class);
  }

  @Override
  public Uni<Void> on(List<IncomingFact> facts) {
    return answers.on(facts.stream().map(IncomingFact::body).map(DebitAnswer.class::cast).toList());
  }
}
