package fr.cvconnect.bench;

import fr.cvconnect.bench.report.Machine;
import fr.cvconnect.bench.report.Results;
import fr.cvconnect.bench.wallet.Signer;
import fr.cvconnect.servers.Checkout;
import fr.cvconnect.servers.Folders;
import fr.cvconnect.servers.Waiting;
import fr.cvconnect.testing.KafkaProbe;
import fr.cvconnect.testing.TestServers;
import fr.cvconnect.testing.Tokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * {@code ./cv bench service}: how near payment-service comes to what PostgreSQL can do here.
 *
 * <p>On servers of its own, so a running sandbox is neither needed nor touched; it should be down,
 * since it would take part of the machine. Nothing listens but on loopback.
 */
public final class Bench {
  private static final String MERCHANT = "910001";
  private static final String OUTLET = "910001000001";

  /** More than pgbench can use up one by one in all its windows. */
  private static final int NUMBERED_PAYMENTS = 200_000;

  private static final Duration OUTLET_AT_MOST = Duration.ofSeconds(30);

  private final BenchPlan plan;
  private final CheckoutLoad checkouts;
  private final DebitLoad debits;
  private final PgBench pgbench;
  private final PaymentProcess service;
  private final List<String> waiting = new ArrayList<>();
  private final List<String> loads = new ArrayList<>();
  private long nextNumber;

  private Bench(
      BenchPlan plan,
      PaymentProcess service,
      CheckoutLoad checkouts,
      DebitLoad debits,
      PgBench pgbench) {
    this.plan = plan;
    this.service = service;
    this.checkouts = checkouts;
    this.debits = debits;
    this.pgbench = pgbench;
  }

  public static void main(String[] arguments) throws IOException {
    BenchPlan plan = BenchPlan.ofSystemProperties();
    Checkout checkout = Checkout.current();
    Path folder = checkout.local().resolve("bench");
    Folders.create(folder);
    String machine = Machine.description();
    say(machine);
    TestServers servers = TestServers.current();
    PgBench pgbench = PgBench.find(servers.postgresql(), servers.database("payment"), folder);
    KeyPair keys = Signer.newKeys();
    Signer wallet = Signer.of(PaymentProcess.WALLET_KEY_ID, keys.getPrivate().getEncoded());
    try (PaymentProcess service = PaymentProcess.start(checkout, keys.getPublic())) {
      openOutlet();
      TableCopies copies = new TableCopies(servers.postgresql());
      Waiting.until("the outlet to be known", OUTLET_AT_MOST, () -> copies.knows(OUTLET));
      copies.make(OUTLET, NUMBERED_PAYMENTS);
      String token = new Tokens().outlet(OUTLET);
      try (CheckoutLoad checkouts =
              new CheckoutLoad(service.port(), plan.connections(), OUTLET, token);
          DebitLoad debits = new DebitLoad(wallet)) {
        String report = new Bench(plan, service, checkouts, debits, pgbench).measure();
        say("kept in " + new Results(checkout).keep(machine + "\n\n" + report));
        System.out.println(report);
      }
    }
  }

  private String measure() {
    say("warming up for " + plan.warmUp().toSeconds() + " s");
    waiting.addAll(checkouts.run(plan.warmUp()).paymentIds());
    debits.run(DebitLoad.take(waiting, Math.min(plan.debits(), waiting.size())));
    pgbench.run("checkout.sql", plan.connections(), Duration.ofSeconds(2), 0);

    List<Window> requests = new ArrayList<>();
    List<Window> transactions = new ArrayList<>();
    List<Window> validations = new ArrayList<>();
    List<Window> oneByOne = new ArrayList<>();
    for (int round = 1; round <= plan.rounds(); round++) {
      say("round %d of %d".formatted(round, plan.rounds()));
      requests.add(requests());
      transactions.add(pgbench.run("checkout.sql", plan.connections(), plan.window(), 0));
      validations.add(debits.run(DebitLoad.take(waiting, plan.debits())));
      oneByOne.add(oneByOne());
    }
    return new Comparison(
                "POST /api/payments with a real token, and pgbench with its statements, "
                    + plan.connections()
                    + " at once",
                "/s",
                requests,
                transactions,
                0.5)
            .text()
        + new Comparison(
                "Debits from published to validated, and pgbench with their statements one by one",
                "/s",
                validations,
                oneByOne,
                1)
            .text()
        + "CPU while requests run: "
        + String.join("; ", loads)
        + "\n";
  }

  private Window requests() {
    Duration ownCpu = Machine.cpu();
    Duration serviceCpu = service.cpu();
    CheckoutLoad.Outcome outcome = checkouts.run(plan.window());
    loads.add(
        "load %s, service %s of the machine"
            .formatted(
                share(Machine.cpu().minus(ownCpu), outcome.window().seconds()),
                share(service.cpu().minus(serviceCpu), outcome.window().seconds())));
    waiting.addAll(outcome.paymentIds());
    return outcome.window();
  }

  private Window oneByOne() {
    Window window = pgbench.run("debit.sql", 1, plan.window(), nextNumber);
    nextNumber += window.count();
    return window;
  }

  private static String share(Duration cpu, double seconds) {
    return "%.0f %%".formatted(100 * cpu.toNanos() / 1e9 / seconds / Machine.cores());
  }

  /** As auth-service tells it. */
  private static void openOutlet() {
    publish(
        "MerchantRegistered",
        """
        {"merchantId":"%s","legalName":"Bench","email":"bench@example.test",\
        "category":"ACCOMMODATION","language":"fr"}\
        """
            .formatted(MERCHANT));
    publish(
        "OutletOpened",
        """
        {"merchantId":"%s","outletId":"%s","name":"Bench","town":"Paris",\
        "email":"bench@example.test"}\
        """
            .formatted(MERCHANT, OUTLET));
  }

  private static void publish(String fact, String body) {
    KafkaProbe.as("auth-service")
        .send(
            "auth.merchants",
            MERCHANT,
            Map.of(
                "ce_specversion", "1.0",
                "ce_id", UUID.randomUUID().toString(),
                "ce_source", "/auth-service",
                "ce_type", "fr.cvconnect." + fact + ".v1",
                "ce_subject", MERCHANT,
                "ce_time", "2026-01-01T00:00:00.000Z",
                "ce_sequence", "1",
                "content-type", "application/json"),
            body.getBytes(StandardCharsets.UTF_8));
  }

  private static void say(String text) {
    System.out.println(text);
  }
}
