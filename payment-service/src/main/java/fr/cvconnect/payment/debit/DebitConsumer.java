package fr.cvconnect.payment.debit;

import fr.cvconnect.events.IncomingRecord;
import fr.cvconnect.events.UnreadableRecord;
import fr.cvconnect.events.intake.RecordIntake;
import fr.cvconnect.events.outbox.DeadLetters;
import fr.cvconnect.payment.Topics;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Reads what the wallet publishes; what cannot be read or is not signed well is a dead letter. */
@ApplicationScoped
class DebitConsumer implements RecordIntake {
  private final SignedDebits signed;
  private final DebitAnswering answering;
  private final DeadLetters deadLetters;

  DebitConsumer(SignedDebits signed, DebitAnswering answering, DeadLetters deadLetters) {
    this.signed = signed;
    this.answering = answering;
    this.deadLetters = deadLetters;
  }

  @Override
  public String topic() {
    return Topics.WALLET_DEBITS;
  }

  @Override
  public boolean followsReadThrough() {
    return true;
  }

  @Override
  public Supplier<Uni<Void>> read(List<IncomingRecord> records) {
    List<ReadDebit> debits = new ArrayList<>();
    Map<IncomingRecord, UnreadableRecord> dead = new LinkedHashMap<>();
    for (IncomingRecord read : records) {
      try {
        debits.add(signed.read(read));
      } catch (UnreadableRecord unreadable) {
        dead.put(read, unreadable);
      }
    }
    return () -> deadLetters.keep(dead).chain(() -> answering.answer(debits));
  }
}
