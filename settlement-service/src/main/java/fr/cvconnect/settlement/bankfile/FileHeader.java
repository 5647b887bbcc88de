package fr.cvconnect.settlement.bankfile;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What stands above the transfers of a bank file.
 *
 * @param messageId the bank refuses a second file with the same one
 * @param createdAt the batch's closing time, so that the file says the same whenever it is made
 * @param executionDate when the bank shall pay: the due date
 */
record FileHeader(
    String messageId,
    Instant createdAt,
    LocalDate executionDate,
    int transfers,
    long controlSumCents) {
  FileHeader {
    CreditTransfer.requireSepa(messageId, CreditTransfer.LONGEST_ID);
    if (transfers < 1 || controlSumCents < transfers) {
      throw new IllegalArgumentException(
          messageId + ": " + transfers + " transfers of " + controlSumCents + " cents");
    }
  }
}
