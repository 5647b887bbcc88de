package fr.cvconnect.payment.export;

import fr.cvconnect.events.MachineTime;
import fr.cvconnect.payment.lifecycle.Payment;
import fr.cvconnect.payment.list.PaymentList;
import fr.cvconnect.payment.list.Position;
import fr.cvconnect.payment.list.Selection;
import fr.cvconnect.payment.outlet.Outlets;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Reads payments page by page, each once the page before has left: a client that reads slowly holds
 * one page of memory, and no database connection.
 *
 * <p>So each payment stands there as it was when its page was read; those made meanwhile do not.
 */
@ApplicationScoped
class PaymentExport {
  private static final Logger LOG = Logger.getLogger(PaymentExport.class);

  private final PaymentList list;
  private final Outlets outlets;
  private final RunningExports running;
  private final ExportConfig config;
  private final InstantSource machineTime;

  PaymentExport(
      PaymentList list,
      Outlets outlets,
      RunningExports running,
      ExportConfig config,
      @MachineTime InstantSource machineTime) {
    this.list = list;
    this.outlets = outlets;
    this.running = running;
    this.config = config;
    this.machineTime = machineTime;
  }

  /**
   * The file's bytes, for one reader.
   *
   * @throws fr.cvconnect.web.ProblemException when it is subscribed to while too many are read
   */
  Multi<byte[]> of(Selection selection, String account) {
    return Multi.createFrom()
        .deferred(
            () -> {
              running.begin(account);
              return pages(selection).onTermination().invoke(() -> running.end(account));
            });
  }

  private Multi<byte[]> pages(Selection selection) {
    Instant end = machineTime.instant().plus(config.longest());
    return Multi.createBy()
        .repeating()
        .uni(
            () -> new AtomicReference<>(Page.NONE),
            read -> after(read.get(), selection, end).invoke(read::set))
        .whilst(Page::isFollowed)
        .map(Page::text)
        .onFailure()
        .invoke(failure -> LOG.errorf(failure, "An export broke off"));
  }

  private Uni<Page> after(Page read, Selection selection, Instant end) {
    if (machineTime.instant().isAfter(end)) {
      return Uni.createFrom().failure(new IllegalStateException("An export takes too long."));
    }
    return Panache.withSession(
        () ->
            list.page(selection.after(read.last()), config.pageRows() + 1)
                .chain(payments -> page(payments, read == Page.NONE)));
  }

  /** One payment more than the page holds tells whether there is a next one. */
  private Uni<Page> page(List<Payment> oneMore, boolean first) {
    boolean followed = oneMore.size() > config.pageRows();
    List<Payment> payments = followed ? oneMore.subList(0, config.pageRows()) : oneMore;
    Position last = followed ? Position.of(payments.getLast()) : null;
    return outlets
        .names(payments.stream().map(Payment::outletId).collect(Collectors.toSet()))
        .map(names -> payments.stream().map(payment -> line(payment, names)).toList())
        .map(lines -> new Page(first ? Csv.file(lines) : Csv.lines(lines), last));
  }

  private static Line line(Payment payment, Map<String, String> outletNames) {
    return new Line(payment, outletNames.get(payment.outletId()));
  }

  /**
   * @param last after which the next one begins; null if there is none
   */
  private record Page(byte[] text, Position last) {
    static final Page NONE = new Page(new byte[0], null);

    boolean isFollowed() {
      return last != null;
    }
  }
}
