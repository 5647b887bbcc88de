package fr.cvconnect.bench.till;

import com.microsoft.playwright.Page;
import fr.cvconnect.bench.wallet.Debits;
import fr.cvconnect.e2e.till.Till;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A till at work, one payment after another, with a stopwatch inside its page. */
final class Counter {
  private static final String AMOUNT = "60";

  /** The browser's and this program's clock are the machine's, read in different ways. */
  private static final double CLOCKS_DIFFER_AT_MOST_MILLIS = 5;

  private final Till till;

  private Counter(Till till) {
    this.till = till;
  }

  /** Somebody must be signed in there. */
  static Counter at(Till till) {
    Counter counter = new Counter(till);
    till.page().evaluate(stopwatch());
    counter.compareClocks();
    return counter;
  }

  /**
   * Asks for a payment and returns how long its QR code took to be on the screen, in milliseconds.
   */
  double ask(String cart) {
    till.go("Paiement");
    page().evaluate("stopwatch.reset()");
    till.ask(AMOUNT, cart);
    return number("stopwatch.qrAfter()");
  }

  /**
   * Its customer pays; returns how long the result took to be on the screen, in milliseconds, from
   * before the record left for the broker.
   */
  double pay(Debits debits) {
    ProducerRecord<byte[], byte[]> debit = debits.signed(paymentId());
    double publishedAtMillis = nowMillis();
    debits.publish(debit);
    return number("stopwatch.validatedAt()") - publishedAtMillis;
  }

  private void compareClocks() {
    double before = nowMillis();
    double there = number("stopwatch.now()");
    double after = nowMillis();
    if (there < before - CLOCKS_DIFFER_AT_MOST_MILLIS
        || there > after + CLOCKS_DIFFER_AT_MOST_MILLIS) {
      throw new IllegalStateException(
          "The browser's clock says %.0f, between %.0f and %.0f here: no time can be measured"
              .formatted(there, before, after));
    }
  }

  private String paymentId() {
    return page().url().substring(page().url().lastIndexOf('/') + 1);
  }

  private double number(String question) {
    return ((Number) page().evaluate(question)).doubleValue();
  }

  private Page page() {
    return till.page();
  }

  private static double nowMillis() {
    var now = InstantSource.system().instant();
    return now.getEpochSecond() * 1e3 + now.getNano() / 1e6;
  }

  private static String stopwatch() {
    try (InputStream script = Counter.class.getResourceAsStream("stopwatch.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
