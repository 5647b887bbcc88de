package fr.cvconnect.settlement.bankfile;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.cvconnect.json.WireInstant;
import fr.cvconnect.money.Cents;
import fr.cvconnect.settlement.Euro;
import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a customer credit transfer initiation, ISO 20022 {@code pain.001.001.09}, piece by piece.
 *
 * <p>One payment order for all transfers: they share the debtor, the execution date and the SEPA
 * service level. BICs are not needed within SEPA, so the debtor's bank is {@code NOTPROVIDED} and
 * the creditors' are left out; addresses are left out too, for unstructured ones are forbidden
 * since 15 November 2026. Nothing depends on when or where it is written.
 */
final class CreditTransferFile {
  private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final XMLStreamWriter xml;
  private final FileHeader header;
  private final Debtor debtor;

  CreditTransferFile(FileHeader header, Debtor debtor) {
    this.header = header;
    this.debtor = debtor;
    try {
      this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written, UTF_8.name());
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Everything above the transfers. */
  byte[] head() {
    return piece(
        () -> {
          xml.writeStartDocument(UTF_8.name(), "1.0");
          line();
          xml.writeStartElement("Document");
          xml.writeDefaultNamespace(NAMESPACE);
          xml.writeStartElement("CstmrCdtTrfInitn");
          groupHeader();
          xml.writeStartElement("PmtInf");
          paymentInformation();
        });
  }

  byte[] transfers(Iterable<CreditTransfer> transfers) {
    return piece(
        () -> {
          for (CreditTransfer transfer : transfers) {
            transfer(transfer);
          }
        });
  }

  /** Everything below the transfers. */
  byte[] tail() {
    return piece(
        () -> {
          line();
          xml.writeEndDocument();
        });
  }

  private void groupHeader() throws XMLStreamException {
    line();
    xml.writeStartElement("GrpHdr");
    leaf("MsgId", header.messageId());
    leaf("CreDtTm", WireInstant.text(header.createdAt()));
    controls();
    nested(debtor.name(), "InitgPty", "Nm");
    xml.writeEndElement();
    line();
  }

  private void paymentInformation() throws XMLStreamException {
    leaf("PmtInfId", header.messageId());
    leaf("PmtMtd", "TRF");
    leaf("BtchBookg", "true");
    controls();
    nested("SEPA", "PmtTpInf", "SvcLvl", "Cd");
    nested(header.executionDate().toString(), "ReqdExctnDt", "Dt");
    nested(debtor.name(), "Dbtr", "Nm");
    nested(debtor.iban().toString(), "DbtrAcct", "Id", "IBAN");
    nested("NOTPROVIDED", "DbtrAgt", "FinInstnId", "Othr", "Id");
    leaf("ChrgBr", "SLEV");
  }

  private void controls() throws XMLStreamException {
    leaf("NbOfTxs", Integer.toString(header.transfers()));
    leaf("CtrlSum", Cents.decimal(header.controlSumCents()).toPlainString());
  }

  private void transfer(CreditTransfer transfer) throws XMLStreamException {
    line();
    xml.writeStartElement("CdtTrfTxInf");
    nested(transfer.endToEndId(), "PmtId", "EndToEndId");
    amount(transfer.amountCents());
    nested(transfer.creditorName(), "Cdtr", "Nm");
    nested(transfer.creditorIban(), "CdtrAcct", "Id", "IBAN");
    nested(transfer.remittance(), "RmtInf", "Ustrd");
    xml.writeEndElement();
  }

  private void amount(long amountCents) throws XMLStreamException {
    xml.writeStartElement("Amt");
    xml.writeStartElement("InstdAmt");
    xml.writeAttribute("Ccy", Euro.CODE);
    xml.writeCharacters(Cents.decimal(amountCents).toPlainString());
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void leaf(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  /** A text that stands alone within some elements. */
  private void nested(String text, String... names) throws XMLStreamException {
    for (String name : names) {
      xml.writeStartElement(name);
    }
    xml.writeCharacters(text);
    for (int depth = 0; depth < names.length; depth++) {
      xml.writeEndElement();
    }
  }

  /** One line per transfer: a person who opens the file finds one, and can compare two files. */
  private void line() throws XMLStreamException {
    xml.writeCharacters("\n");
  }

  private byte[] piece(Writing writing) {
    try {
      writing.run();
      xml.flush();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(header.messageId(), impossible);
    }
    byte[] piece = written.toByteArray();
    written.reset();
    return piece;
  }

  private interface Writing {
    void run() throws XMLStreamException;
  }
}
