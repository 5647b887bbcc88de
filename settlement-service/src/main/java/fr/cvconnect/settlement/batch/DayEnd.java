package fr.cvconnect.settlement.batch;

import fr.cvconnect.events.UnreadableRecord;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Notes what payment-service announces of its business dates. */
@ApplicationScoped
class DayEnd {
  private final DailyBatches batches;

  DayEnd(DailyBatches batches) {
    this.batches = batches;
  }

  Uni<Void> note(List<BusinessDayEnded> days) {
    return batches
        .lock(days.stream().map(BusinessDayEnded::businessDate).toList())
        .invoke(locked -> days.forEach(day -> announce(locked, day)))
        .replaceWithVoid();
  }

  private static void announce(Map<LocalDate, DailyBatch> locked, BusinessDayEnded day) {
    DailyBatch batch = locked.get(day.businessDate());
    if (batch.contradicts(day)) {
      throw new UnreadableRecord(
          "DAY_CONTRADICTED",
          day.businessDate() + " was announced with " + batch.announced() + ", now " + day);
    }
    batch.announce(day);
  }
}
