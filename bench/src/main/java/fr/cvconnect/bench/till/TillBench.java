package fr.cvconnect.bench.till;

import fr.cvconnect.bench.report.Latencies;
import fr.cvconnect.bench.report.Limit;
import fr.cvconnect.bench.report.Machine;
import fr.cvconnect.bench.report.Results;
import fr.cvconnect.bench.report.Stolen;
import fr.cvconnect.bench.wallet.Debits;
import fr.cvconnect.bench.wallet.Signer;
import fr.cvconnect.e2e.sandbox.SandboxFile;
import fr.cvconnect.e2e.till.Shop;
import fr.cvconnect.e2e.till.Till;
import fr.cvconnect.launcher.stack.StartFailure;
import fr.cvconnect.servers.Checkout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code ./cv bench browser}: how soon the till shows the QR code and the result, as its user sees
 * them, while 50 other payments a second are asked for and paid.
 *
 * <p>On a whole house of its own, as {@code ./cv up} starts it, in {@code .local/bench/house}.
 */
public final class TillBench {
  private static final String FOLDER = "bench/house";
  private static final String OUTLET = "outlet";
  private static final double QR_MOST_MILLIS = 300;
  private static final double VALIDATED_MOST_MILLIS = 250;

  /** A customer takes longer; the page has long come to rest then. */
  private static final long SCAN_MILLIS = 500;

  /** Below this share of the traffic that was asked for, the figures say nothing. */
  private static final double TRAFFIC_AT_LEAST = 0.95;

  private final TillPlan plan;
  private final List<Counter> counters;
  private final Debits debits;
  private final Traffic traffic;
  private int carts;

  private TillBench(TillPlan plan, List<Counter> counters, Debits debits, Traffic traffic) {
    this.plan = plan;
    this.counters = counters;
    this.debits = debits;
    this.traffic = traffic;
  }

  public static void main(String[] arguments) throws IOException, StartFailure {
    TillPlan plan = TillPlan.ofSystemProperties();
    String machine = Machine.description();
    say(machine);
    say("opening a house of its own in .local/" + FOLDER);
    try (Shop shop = Shop.open(FOLDER);
        Debits debits = wallet(shop.house());
        Traffic traffic = new Traffic(Neighbours.movingIn(shop.house()), debits)) {
      List<Till> tills = shop.house().accounts(OUTLET).stream().map(shop::till).toList();
      String browser = "Chromium " + tills.getFirst().page().context().browser().version();
      List<Counter> counters = tills.stream().map(Counter::at).toList();
      String report = new TillBench(plan, counters, debits, traffic).measure();
      Path file = new Results(Checkout.current()).keep(machine + ", " + browser + "\n\n" + report);
      say(browser + "\n\n" + report + "kept in " + file);
    }
  }

  private String measure() throws IOException {
    traffic.start(plan.debitsPerSecond());
    warmUp();
    say("measuring " + plan.payments() + " payments");
    long publishedBefore = traffic.published();
    Stolen stolenBefore = Stolen.soFar();
    long beganNanos = System.nanoTime();
    Taken taken = take(plan.payments());
    double seconds = (System.nanoTime() - beganNanos) / 1e9;
    double perSecond = (traffic.published() - publishedBefore) / seconds;
    if (perSecond < TRAFFIC_AT_LEAST * plan.debitsPerSecond()) {
      throw new IllegalStateException(
          "only %.1f debits/s beside it: the machine cannot do more".formatted(perSecond));
    }
    return "%d tills beside %.1f other requests and debits/s for %.0f s%n"
            .formatted(counters.size(), perSecond, seconds)
        + Stolen.soFar().since(stolenBefore)
        + new Limit("QR code on the screen after the button", taken.qr(), QR_MOST_MILLIS).text()
        + new Limit(
                "\"Validé\" on the screen after the debit's publication",
                taken.validated(),
                VALIDATED_MOST_MILLIS)
            .text();
  }

  private void warmUp() {
    say("warming up for " + plan.warmUp().toSeconds() + " s");
    long beganNanos = System.nanoTime();
    while (System.nanoTime() - beganNanos < plan.warmUp().toNanos()) {
      take(2 * counters.size());
    }
  }

  private record Taken(Latencies qr, Latencies validated) {}

  /** In turns: at each till the payment is asked for, scanned after a moment and paid. */
  private Taken take(int payments) {
    double[] qrMillis = new double[payments];
    double[] validatedMillis = new double[payments];
    for (int turn = 0; turn < payments; turn++) {
      qrMillis[turn] = at(turn).ask("M" + carts++);
      pause(SCAN_MILLIS);
      validatedMillis[turn] = at(turn).pay(debits);
    }
    return new Taken(Latencies.ofMillis(qrMillis), Latencies.ofMillis(validatedMillis));
  }

  private Counter at(int turn) {
    return counters.get(turn % counters.size());
  }

  private static Debits wallet(SandboxFile house) {
    SandboxFile.SigningKey key = house.walletKey();
    return new Debits(Signer.of(key.keyId(), key.privateKey()), house.kafka().settings("wallet"));
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopping);
    }
  }

  private static void say(String text) {
    System.out.println(text);
  }
}
