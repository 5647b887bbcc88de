package fr.cvconnect.settlement.bankfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.marcwrobel.jbanking.iban.Iban;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreditTransferFileTest {
  private static final Debtor DEBTOR =
      new Debtor("Cheque-Vacances Connect", new Iban("FR1420041010050500013M02606"));
  private static final CreditTransfer PINES =
      new CreditTransfer(
          "CV-20261123-100001",
          4_387,
          "Camping des Pins + Cie",
          "FR7630006000011234567890189",
          "Cheque-Vacances Connect remise du 2026-11-23 convention 100001");
  private static final CreditTransfer LARGEST =
      new CreditTransfer(
          "x".repeat(35),
          99_999_999_999L,
          "n".repeat(70),
          "MT84MALT011000012345MTLCAST001S",
          "r".repeat(140));

  @Test
  void aFileKeepsTheOfficialSchema() {
    PaymentSchema.requireValid(file(List.of(PINES, LARGEST)));
  }

  @Test
  void theSchemaCheckFailsForAFileThatBreaksIt() {
    String broken = text(List.of(PINES)).replace("<PmtMtd>TRF", "<PmtMtd>TRANSFER");

    assertThatThrownBy(() -> PaymentSchema.requireValid(broken.getBytes(UTF_8)))
        .hasMessageContaining("TRANSFER");
  }

  @Test
  void aFileReadsAsTheBankExpects() {
    assertThat(text(List.of(PINES)))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><CstmrCdtTrfInitn>
            <GrpHdr><MsgId>CV-20261123-F1</MsgId><CreDtTm>2026-11-23T23:05:01.000Z</CreDtTm>\
            <NbOfTxs>1</NbOfTxs><CtrlSum>43.87</CtrlSum>\
            <InitgPty><Nm>Cheque-Vacances Connect</Nm></InitgPty></GrpHdr>
            <PmtInf><PmtInfId>CV-20261123-F1</PmtInfId><PmtMtd>TRF</PmtMtd>\
            <BtchBookg>true</BtchBookg><NbOfTxs>1</NbOfTxs><CtrlSum>43.87</CtrlSum>\
            <PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl></PmtTpInf>\
            <ReqdExctnDt><Dt>2026-11-30</Dt></ReqdExctnDt>\
            <Dbtr><Nm>Cheque-Vacances Connect</Nm></Dbtr>\
            <DbtrAcct><Id><IBAN>FR1420041010050500013M02606</IBAN></Id></DbtrAcct>\
            <DbtrAgt><FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId></DbtrAgt>\
            <ChrgBr>SLEV</ChrgBr>
            <CdtTrfTxInf><PmtId><EndToEndId>CV-20261123-100001</EndToEndId></PmtId>\
            <Amt><InstdAmt Ccy="EUR">43.87</InstdAmt></Amt>\
            <Cdtr><Nm>Camping des Pins + Cie</Nm></Cdtr>\
            <CdtrAcct><Id><IBAN>FR7630006000011234567890189</IBAN></Id></CdtrAcct>\
            <RmtInf><Ustrd>Cheque-Vacances Connect remise du 2026-11-23 convention 100001</Ustrd>\
            </RmtInf></CdtTrfTxInf>
            </PmtInf></CstmrCdtTrfInitn></Document>\
            """);
  }

  @Test
  void theSameFileIsWrittenInTheSameBytes() {
    assertThat(file(List.of(PINES, LARGEST))).isEqualTo(file(List.of(PINES, LARGEST)));
  }

  @Test
  void whatABankWouldRefuseIsNoCreditTransfer() {
    assertThatIllegalArgumentException().isThrownBy(() -> named("é"));
    assertThatIllegalArgumentException().isThrownBy(() -> named("n".repeat(71)));
    assertThatIllegalArgumentException().isThrownBy(() -> named(""));
    assertThatIllegalArgumentException().isThrownBy(() -> named(" Camping"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CreditTransfer("x".repeat(36), 1, "n", "FR76", "r"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CreditTransfer("x", 1, "n", "FR76", "r".repeat(141)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CreditTransfer("x", 0, "n", "FR76", "r"));
  }

  private static CreditTransfer named(String creditorName) {
    return new CreditTransfer("CV-1", 1, creditorName, "FR7630006000011234567890189", "r");
  }

  private static String text(List<CreditTransfer> transfers) {
    return new String(file(transfers), UTF_8);
  }

  private static byte[] file(List<CreditTransfer> transfers) {
    long sumCents = transfers.stream().mapToLong(CreditTransfer::amountCents).sum();
    CreditTransferFile file =
        new CreditTransferFile(
            new FileHeader(
                "CV-20261123-F1",
                Instant.parse("2026-11-23T23:05:01Z"),
                LocalDate.parse("2026-11-30"),
                transfers.size(),
                sumCents),
            DEBTOR);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(file.head());
    transfers.forEach(transfer -> whole.writeBytes(file.transfers(List.of(transfer))));
    whole.writeBytes(file.tail());
    return whole.toByteArray();
  }
}
