package fr.cvconnect.settlement.bankfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.cvconnect.settlement.batch.Closing;
import fr.cvconnect.settlement.transfer.Earnings;
import fr.cvconnect.settlement.transfer.Payee;
import fr.cvconnect.settlement.transfer.Transfer;
import fr.marcwrobel.jbanking.iban.Iban;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class BankFileDraftTest {
  private static final Closing CLOSING =
      new Closing(
          LocalDate.parse("2026-11-23"),
          LocalDate.parse("2026-11-30"),
          Instant.parse("2026-11-23T23:05:01Z"));

  @Test
  void theFinishedFileTellsTheFiguresOfItsParts() throws NoSuchAlgorithmException {
    BankFileDraft draft = draft(2, 9_500);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(draft.head().content());
    bytes.writeBytes(draft.add(List.of(transfer("100001", 4_500))).content());
    bytes.writeBytes(draft.add(List.of(transfer("100002", 5_000))).content());
    bytes.writeBytes(draft.tail().content());

    BankFile file = draft.finished();

    assertThat(file.parts()).isEqualTo(4);
    assertThat(file.sizeBytes()).isEqualTo(bytes.size());
    assertThat(file.sha256())
        .isEqualTo(
            HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray())));
    PaymentSchema.requireValid(bytes.toByteArray());
  }

  @Test
  void aFileThatHoldsLessThanItsHeaderSaysIsNeverFinished() {
    BankFileDraft draft = draft(2, 9_500);
    draft.add(List.of(transfer("100001", 9_500)));

    assertThatIllegalStateException().isThrownBy(draft::finished);
  }

  @Test
  void aFileOfAnotherSumThanItsHeaderSaysIsNeverFinished() {
    BankFileDraft draft = draft(1, 9_500);
    draft.add(List.of(transfer("100001", 9_499)));

    assertThatIllegalStateException().isThrownBy(draft::finished);
  }

  private static BankFileDraft draft(int transfers, long controlSumCents) {
    FileHeader header =
        new FileHeader(
            BankFile.messageId(CLOSING.businessDate(), 1),
            CLOSING.closedAt(),
            CLOSING.dueDate(),
            transfers,
            controlSumCents);
    Debtor debtor = new Debtor("Cheque-Vacances Connect", new Iban("FR1420041010050500013M02606"));
    return new BankFileDraft(CLOSING.businessDate(), 1, header, debtor);
  }

  private static Transfer transfer(String merchantId, long grossCents) {
    Payee.Account account =
        new Payee.Account("Hôtel & Spa de l’Étang", "FR7630006000011234567890189");
    return Transfer.of(
        CLOSING, new Earnings(merchantId, 1, grossCents), Payee.known(merchantId, 0, account));
  }
}
