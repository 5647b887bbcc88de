package fr.cvconnect.settlement.bankfile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * A file for the bank, as it was written once; its bytes are its {@link BankFilePart}s in order.
 *
 * <p>Number 1 of a business date holds what could be paid when the date was closed. {@code sha256}
 * of all bytes, in hexadecimal, is what an approval binds.
 */
@Entity
@Table(name = "bank_file")
class BankFile {
  @Id private String messageId;
  private LocalDate businessDate;
  private int number;
  private LocalDate dueDate;
  private int transfers;
  private long controlSumCents;
  private Instant createdAt;
  private long sizeBytes;
  private String sha256;
  private int parts;

  protected BankFile() {}

  static BankFile of(LocalDate businessDate, int number, FileHeader header, Content content) {
    BankFile file = new BankFile();
    file.messageId = header.messageId();
    file.businessDate = businessDate;
    file.number = number;
    file.dueDate = header.executionDate();
    file.transfers = header.transfers();
    file.controlSumCents = header.controlSumCents();
    file.createdAt = header.createdAt();
    file.sizeBytes = content.sizeBytes();
    file.sha256 = content.sha256();
    file.parts = content.parts();
    return file;
  }

  /** What was written, in figures. */
  record Content(int parts, long sizeBytes, String sha256) {}

  /** The same for the same date and number, so that a bank recognises a file sent twice. */
  static String messageId(LocalDate businessDate, int number) {
    return "CV-" + businessDate.format(DateTimeFormatter.BASIC_ISO_DATE) + "-F" + number;
  }

  String messageId() {
    return messageId;
  }

  int parts() {
    return parts;
  }

  long sizeBytes() {
    return sizeBytes;
  }

  String sha256() {
    return sha256;
  }
}
