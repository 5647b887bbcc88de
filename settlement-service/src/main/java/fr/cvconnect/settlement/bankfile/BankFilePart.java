package fr.cvconnect.settlement.bankfile;

import fr.cvconnect.events.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Some bytes of a bank file; a slice of transfers each, so that none is ever large. */
@Entity
@Table(name = "bank_file_part")
class BankFilePart {
  @Id private UUID partId;
  private String messageId;
  private int number;
  private byte[] content;

  protected BankFilePart() {}

  static BankFilePart of(String messageId, int number, byte[] content) {
    BankFilePart part = new BankFilePart();
    part.partId = Ids.next();
    part.messageId = messageId;
    part.number = number;
    part.content = content;
    return part;
  }

  byte[] content() {
    return content;
  }
}
