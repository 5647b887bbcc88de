package fr.cvconnect.settlement.bankfile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The official schema of {@code pain.001.001.09}, as hbci4j carries it. */
public final class PaymentSchema {
  private static final Schema SCHEMA = load();

  private PaymentSchema() {}

  public static void requireValid(byte[] file) {
    try {
      SCHEMA.newValidator().validate(new StreamSource(new ByteArrayInputStream(file)));
    } catch (SAXException broken) {
      throw new AssertionError("not pain.001.001.09: " + broken.getMessage(), broken);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Schema load() {
    URL schema = PaymentSchema.class.getResource("/pain.001.001.09.xsd");
    try {
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(schema);
    } catch (SAXException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
