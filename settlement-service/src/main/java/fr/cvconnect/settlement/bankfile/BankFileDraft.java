package fr.cvconnect.settlement.bankfile;

import fr.cvconnect.money.Cents;
import fr.cvconnect.settlement.transfer.Transfer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/** A bank file in the making: turns slices of transfers into parts and keeps the figures. */
final class BankFileDraft {
  private final LocalDate businessDate;
  private final int number;
  private final FileHeader header;
  private final CreditTransferFile file;
  private final MessageDigest digest;
  private int parts;
  private long sizeBytes;
  private int transfers;
  private long sumCents;

  BankFileDraft(LocalDate businessDate, int number, FileHeader header, Debtor debtor) {
    this.businessDate = businessDate;
    this.number = number;
    this.header = header;
    this.file = new CreditTransferFile(header, debtor);
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  BankFilePart head() {
    return part(file.head());
  }

  BankFilePart add(List<Transfer> slice) {
    for (Transfer transfer : slice) {
      transfers++;
      sumCents = Cents.plus(sumCents, transfer.netCents());
    }
    return part(file.transfers(slice.stream().map(BankFileDraft::line).toList()));
  }

  BankFilePart tail() {
    return part(file.tail());
  }

  /** The finished file; it must hold what its header promised. */
  BankFile finished() {
    if (transfers != header.transfers() || sumCents != header.controlSumCents()) {
      throw new IllegalStateException(
          header + " but " + transfers + " transfers of " + sumCents + " cents were written");
    }
    String sha256 = HexFormat.of().formatHex(digest.digest());
    return BankFile.of(
        businessDate, number, header, new BankFile.Content(parts, sizeBytes, sha256));
  }

  private BankFilePart part(byte[] content) {
    parts++;
    sizeBytes += content.length;
    digest.update(content);
    return BankFilePart.of(header.messageId(), parts, content);
  }

  private static CreditTransfer line(Transfer transfer) {
    return new CreditTransfer(
        transfer.endToEndId(),
        transfer.netCents(),
        SepaText.of(transfer.creditorName(), CreditTransfer.LONGEST_NAME),
        transfer.creditorIban(),
        "Cheque-Vacances Connect remise du %s convention %s"
            .formatted(transfer.businessDate(), transfer.merchantId()));
  }
}
