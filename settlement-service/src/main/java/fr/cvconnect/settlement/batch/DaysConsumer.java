package fr.cvconnect.settlement.batch;

import fr.cvconnect.events.IncomingFact;
import fr.cvconnect.events.intake.FactIntake;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

@ApplicationScoped
class DaysConsumer implements FactIntake {
  private final DayEnd dayEnd;

  DaysConsumer(DayEnd dayEnd) {
    this.dayEnd = dayEnd;
  }

  @Override
  public String topic() {
    return "payment.days";
  }

  @Override
  public Set<Class<? extends Record>> types() {
    return Set.of(BusinessDayEnded.class);
  }

  @Override
  public Uni<Void> on(List<IncomingFact> facts) {
    return dayEnd.note(
        facts.stream().map(IncomingFact::body).map(BusinessDayEnded.class::cast).toList());
  }
}
