package fr.cvconnect.e2e.day;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cvconnect.e2e.sandbox.BankFile;
import fr.cvconnect.e2e.sandbox.MailBox.Mail;
import fr.cvconnect.e2e.sandbox.TopicReader.Message;
import fr.cvconnect.e2e.sandbox.Waiting;
import fr.cvconnect.money.Cents;
import java.time.LocalDate;
import java.util.List;

/**
 * A business date as finance reads it from Kafka, as the principal {@code finance}.
 *
 * @param closed DailyBatchClosed
 * @param scheduled the date's TransferScheduled
 * @param held the date's TransferHeld
 */
public record SettledDay(
    Day day, LocalDate date, JsonNode closed, List<JsonNode> scheduled, List<JsonNode> held) {

  public static SettledDay await(Day day, LocalDate date) {
    JsonNode closed =
        day.settled()
            .await(
                "DailyBatchClosed of " + date, message -> isOf(date, message, "DailyBatchClosed"))
            .json();
    int transfers = closed.path("transfers").asInt();
    Waiting.until(
        "the " + transfers + " transfers of " + date,
        () -> transfers(day, date).size() >= transfers);
    return new SettledDay(
        day, date, closed, facts(day, date, "TransferScheduled"), facts(day, date, "TransferHeld"));
  }

  /** The day's summary and its transfers say the same, and the due date is J+5. */
  public void sumsMatch() {
    List<JsonNode> all = transfers(day, date);
    for (String sum : List.of("payments", "grossCents", "commissionCents", "netCents")) {
      assertThat(closed.path(sum).asLong())
          .as(sum + " of the day")
          .isEqualTo(all.stream().mapToLong(transfer -> transfer.path(sum).asLong()).sum());
    }
    LocalDate due = WorkingDays.after(date, 5);
    assertThat(closed.path("dueDate").asText()).isEqualTo(due.toString());
    int transfers = closed.path("transfers").asInt();
    day.teller()
        .say(
            "DailyBatchClosed of %s: %s, %s EUR, due on %s"
                .formatted(
                    date,
                    transfers == 1 ? "1 transfer" : transfers + " transfers",
                    Cents.decimal(closed.path("grossCents").asLong()),
                    due));
  }

  /** The merchant has exactly one transfer, over exactly what it has earned. */
  public void pays(Earnings earned) {
    List<JsonNode> own =
        scheduled.stream()
            .filter(transfer -> transfer.path("merchantId").asText().equals(earned.merchantId()))
            .toList();
    assertThat(own).as("transfers of merchant " + earned.merchantId()).hasSize(1);
    JsonNode transfer = own.getFirst();
    assertThat(transfer.path("payments").asInt()).as("payments").isEqualTo(earned.payments());
    assertThat(transfer.path("grossCents").asLong()).as("gross").isEqualTo(earned.grossCents());
    assertThat(transfer.path("dueDate").asText()).isEqualTo(closed.path("dueDate").asText());
    day.teller()
        .say(
            "merchant %s gets %s EUR in one transfer, payments: %d"
                .formatted(
                    earned.merchantId(),
                    Cents.decimal(transfer.path("netCents").asLong()),
                    earned.payments()));
  }

  /** Valid by the official schema, due on J+5, over the scheduled transfers, the same each time. */
  public void fileIsAsTheBankWantsIt() {
    byte[] xml = download();
    BankFile file = new BankFile(xml);
    assertThat(file.executionDate()).hasToString(closed.path("dueDate").asText());
    assertThat(file.transfers()).isEqualTo(scheduled.size());
    assertThat(file.controlSumCents())
        .isEqualTo(scheduled.stream().mapToLong(t -> t.path("netCents").asLong()).sum());
    assertThat(download()).as("the file, produced again").isEqualTo(xml);
    day.teller().say("the bank file is valid by the official schema, with the same sums");
  }

  public void merchantIsTold(int mailsBefore) {
    String address = day.cast().merchantAccount().email();
    Waiting.until("the mail to " + address, () -> day.mail().to(address).size() == mailsBefore + 1);
    List<Mail> mails = day.mail().to(address);
    day.teller().say("a mail to %s: %s".formatted(address, mails.getFirst().subject()));
  }

  private byte[] download() {
    return day.cast()
        .finance()
        .http()
        .get("/api/batches/" + date + "/file", "application/xml")
        .expecting(200)
        .bytes();
  }

  private static List<JsonNode> transfers(Day day, LocalDate date) {
    return day
        .settled()
        .read(
            message ->
                isOf(date, message, "TransferScheduled") || isOf(date, message, "TransferHeld"))
        .stream()
        .map(Message::json)
        .toList();
  }

  private static List<JsonNode> facts(Day day, LocalDate date, String name) {
    return day.settled().read(message -> isOf(date, message, name)).stream()
        .map(Message::json)
        .toList();
  }

  private static boolean isOf(LocalDate date, Message message, String name) {
    return message.isFact(name)
        && message.json().path("businessDate").asText().equals(date.toString());
  }
}
