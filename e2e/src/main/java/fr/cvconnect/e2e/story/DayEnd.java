package fr.cvconnect.e2e.story;

import fr.cvconnect.e2e.day.Day;
import fr.cvconnect.e2e.day.Earnings;
import fr.cvconnect.e2e.day.SettledDay;
import java.time.LocalDate;

/** Midnight passes: the date is closed, and finance has what it needs. */
final class DayEnd implements Step {
  @Override
  public String title() {
    return "The day ends: one transfer per merchant, due five working days later";
  }

  @Override
  public void play(Day day) {
    LocalDate date = day.dateOf(day.first().createdAt());
    Earnings ours = Earnings.of(day, day.cast().merchant(), date);
    Earnings theirs = Earnings.of(day, day.cast().otherMerchant(), date);
    int mailsBefore = day.mail().to(day.cast().merchantAccount().email()).size();
    day.passMidnight();

    SettledDay settled = SettledDay.await(day, date);
    settled.sumsMatch();
    settled.pays(ours);
    settled.pays(theirs);
    settled.fileIsAsTheBankWantsIt();
    settled.merchantIsTold(mailsBefore);
    day.teller().look(day.sandbox().gateway() + "/api/batches/" + date + "/file, as finance");
    day.teller().look(day.sandbox().mail() + " has the mails");
  }
}
