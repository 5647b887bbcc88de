package fr.cvconnect.e2e.day;

import fr.cvconnect.e2e.sandbox.LiveStream;
import fr.cvconnect.e2e.sandbox.MailBox;
import fr.cvconnect.e2e.sandbox.Operator;
import fr.cvconnect.e2e.sandbox.Payment;
import fr.cvconnect.e2e.sandbox.SandboxFile;
import fr.cvconnect.e2e.sandbox.TopicReader;
import fr.cvconnect.e2e.sandbox.WalletApp;
import fr.cvconnect.launcher.io.SandboxFolder;
import fr.cvconnect.launcher.stack.StackState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;

/** What the steps of one story share. */
public final class Day implements AutoCloseable {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** A date ends at midnight and a delay, which is configuration; this is later in any sandbox. */
  private static final Duration WELL_AFTER_MIDNIGHT = Duration.ofMinutes(15);

  /** The steps before midnight take less, the nine minutes of one of them included. */
  private static final Duration DAY_NEEDS = Duration.ofMinutes(30);

  private final SandboxFile sandbox;
  private final Operator operator;
  private final Teller teller;
  private final Cast cast;
  private final WalletApp wallet;
  private final MailBox mail;
  private final LiveStream live;
  private final LiveStream otherLive;
  private final TopicReader settled;
  private final TopicReader deadLetters;
  private Payment first;

  private Day(SandboxFolder folder, Supplier<StackState> state, Teller teller) {
    this.sandbox = SandboxFile.read(folder.sandboxJson());
    this.operator = new Operator(folder, state);
    this.teller = teller;
    this.cast = Cast.of(sandbox);
    this.wallet = WalletApp.ofTheRichest(sandbox);
    this.mail = new MailBox(sandbox);
    this.live = cast.outlet().listen();
    this.otherLive = cast.otherMerchant().listen();
    this.settled = new TopicReader(sandbox.kafka(), "finance", "settlement.batches");
    this.deadLetters =
        new TopicReader(sandbox.kafka(), "operations", "payment-service.dead-letters");
  }

  /**
   * Opens a day on a running sandbox; late in the evening it lets the night pass first.
   *
   * @param state of the sandbox; fails if it does not run
   */
  public static Day in(SandboxFolder folder, Supplier<StackState> state, Teller teller) {
    Day day = new Day(folder, state, teller);
    if (day.today().isBefore(day.dateOf(day.operator.now().plus(DAY_NEEDS)))) {
      day.passMidnight();
    }
    return day;
  }

  /** The Paris date of domain time. */
  public LocalDate today() {
    return dateOf(operator.now());
  }

  public LocalDate dateOf(Instant instant) {
    return LocalDate.ofInstant(instant, PARIS);
  }

  public Instant startOf(LocalDate date) {
    return date.atStartOfDay(PARIS).toInstant();
  }

  public void passMidnight() {
    operator.moveClockTo(startOf(today().plusDays(1)).plus(WELL_AFTER_MIDNIGHT));
  }

  public SandboxFile sandbox() {
    return sandbox;
  }

  public Operator operator() {
    return operator;
  }

  public Teller teller() {
    return teller;
  }

  public Cast cast() {
    return cast;
  }

  public WalletApp wallet() {
    return wallet;
  }

  public MailBox mail() {
    return mail;
  }

  /** What the outlet sees live. */
  public LiveStream live() {
    return live;
  }

  /** What the other merchant sees live. */
  public LiveStream otherLive() {
    return otherLive;
  }

  /** What finance reads from Kafka. */
  public TopicReader settled() {
    return settled;
  }

  public TopicReader deadLetters() {
    return deadLetters;
  }

  /** The day's first payment, which several steps come back to. */
  public Payment first() {
    return first;
  }

  public void first(Payment payment) {
    first = payment;
  }

  @Override
  public void close() {
    live.close();
    otherLive.close();
    settled.close();
    deadLetters.close();
  }
}
