package fr.cvconnect.settlement.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.cvconnect.settlement.batch.Closing;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TransferTest {
  private static final Closing CLOSING =
      new Closing(
          LocalDate.parse("2026-11-23"),
          LocalDate.parse("2026-11-30"),
          Instant.parse("2026-11-23T23:05:01Z"));
  private static final Payee.Account ACCOUNT =
      new Payee.Account("Camping des Pins", "FR7630006000011234567890189");

  @Test
  void whatCanBePaidIsScheduledForTheDueDate() {
    Transfer transfer = transfer(4_500, 250, ACCOUNT);

    assertThat(transfer.made())
        .isEqualTo(
            new TransferScheduled(
                transfer.transferId(),
                "100001",
                LocalDate.parse("2026-11-23"),
                LocalDate.parse("2026-11-30"),
                2,
                4_500,
                113,
                4_387,
                "EUR",
                "CV-20261123-100001"));
    assertThat(transfer.creditorIban()).isEqualTo("FR7630006000011234567890189");
  }

  @Test
  void withoutBankAccountTheMoneyIsHeldAndStillCounted() {
    Transfer transfer = transfer(4_500, 250, null);

    assertThat(transfer.made())
        .isEqualTo(
            new TransferHeld(
                transfer.transferId(),
                "100001",
                LocalDate.parse("2026-11-23"),
                2,
                4_500,
                113,
                4_387,
                "EUR",
                HoldReason.NO_BANK_ACCOUNT));
    assertThat(transfer.dueDate()).isEqualTo("2026-11-30");
    assertThat(transfer.endToEndId()).isNull();
  }

  @Test
  void theMoneyOfAnUnknownMerchantIsHeldAndWaitsForItsRate() {
    Transfer transfer =
        Transfer.of(CLOSING, new Earnings("100001", 2, 4_500), Payee.unknown("100001"));

    assertThat(transfer.state()).isEqualTo(TransferState.HELD);
    assertThat(transfer.holdReason()).isEqualTo(HoldReason.MERCHANT_UNKNOWN);
    assertThat(transfer.grossCents()).isEqualTo(4_500);
  }

  @Test
  void aTransferOfNothingIsHeldAndOneOfACentIsNot() {
    assertThat(transfer(4_500, 10_000, ACCOUNT).holdReason())
        .isEqualTo(HoldReason.NET_NOT_POSITIVE);
    Transfer ofOneCent = transfer(101, 9_900, ACCOUNT);
    assertThat(ofOneCent.netCents()).isEqualTo(1);
    assertThat(ofOneCent.state()).isEqualTo(TransferState.SCHEDULED);
  }

  @Test
  void theMissingAccountIsTheReasonGivenFirst() {
    assertThat(transfer(4_500, 10_000, null).holdReason()).isEqualTo(HoldReason.NO_BANK_ACCOUNT);
  }

  @Test
  void earningsOfNothingMakeNoTransfer() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Earnings("100001", 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Earnings("100001", 2, 1));
  }

  private static Transfer transfer(long grossCents, int basisPoints, Payee.Account account) {
    return Transfer.of(
        CLOSING,
        new Earnings("100001", 2, grossCents),
        Payee.known("100001", basisPoints, account));
  }
}
