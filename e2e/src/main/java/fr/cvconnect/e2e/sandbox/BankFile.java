package fr.cvconnect.e2e.sandbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URL;
import java.time.LocalDate;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** A bank file as the bank reads it: checked against the official schema before anything else. */
public final class BankFile {
  private static final String SCHEMA = "/pain.001.001.09.xsd";

  private final Document document;

  public BankFile(byte[] xml) {
    try {
      validate(xml);
      DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
      parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      document = parsers.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    } catch (SAXException | IOException | ParserConfigurationException invalid) {
      throw new AssertionError("the bank would refuse the file: " + invalid.getMessage(), invalid);
    }
  }

  public LocalDate executionDate() {
    return LocalDate.parse(text("ReqdExctnDt"));
  }

  public int transfers() {
    return Integer.parseInt(text("NbOfTxs"));
  }

  public long controlSumCents() {
    return new BigDecimal(text("CtrlSum")).movePointRight(2).longValueExact();
  }

  /** The first such element's text; in the file's header come the totals of the whole file. */
  private String text(String element) {
    return document.getElementsByTagName(element).item(0).getTextContent().strip();
  }

  private static void validate(byte[] xml) throws SAXException, IOException {
    URL schema = BankFile.class.getResource(SCHEMA);
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(schema)
        .newValidator()
        .validate(new StreamSource(new ByteArrayInputStream(xml)));
  }
}
