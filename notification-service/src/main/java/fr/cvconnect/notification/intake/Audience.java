package fr.cvconnect.notification.intake;

import fr.cvconnect.events.IncomingFact;
import fr.cvconnect.notification.fact.Fact;
import fr.cvconnect.notification.fact.TransferHeld;
import fr.cvconnect.notification.fact.TransferScheduled;
import fr.cvconnect.notification.feed.FeedEntry;
import fr.cvconnect.notification.feed.Streams;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who is told which fact.
 *
 * <p>A merchant's administrator: all that names the merchant. An outlet's account and a till: what
 * names their outlet, except the house's own administration. Finance: transfers and batches.
 * Operations: what they registered, and what needs somebody's hand (a debit refused, a transfer
 * held).
 */
final class Audience {
  private Audience() {}

  static List<FeedEntry> of(List<IncomingFact> facts) {
    return facts.stream().flatMap(Audience::of).toList();
  }

  private static Stream<FeedEntry> of(IncomingFact fact) {
    return switch ((Fact) fact.body()) {
      case Fact.OfPayment payment ->
          Stream.of(entry(Streams.ofMerchant(payment.merchantId()), payment.outletId(), fact));
      case Fact.DebitRefused refused -> Stream.of(entry(Streams.OPERATIONS, null, fact));
      case TransferScheduled transfer ->
          Stream.of(ofTransfer(transfer, fact), entry(Streams.FINANCE, null, fact));
      case TransferHeld transfer ->
          Stream.of(
              ofTransfer(transfer, fact),
              entry(Streams.FINANCE, null, fact),
              entry(Streams.OPERATIONS, null, fact));
      case Fact.DailyBatchClosed closed ->
          Stream.of(entry(Streams.FINANCE, null, fact), entry(Streams.OPERATIONS, null, fact));
      case Fact.OfMerchant registered ->
          Stream.of(
              entry(Streams.ofMerchant(registered.merchantId()), null, fact),
              entry(Streams.OPERATIONS, null, fact));
    };
  }

  private static FeedEntry ofTransfer(Fact.OfTransfer transfer, IncomingFact fact) {
    return entry(Streams.ofMerchant(transfer.merchantId()), transfer.outletId(), fact);
  }

  private static FeedEntry entry(String stream, String outletId, IncomingFact fact) {
    return new FeedEntry(stream, outletId, fact.envelope().type(), fact.json());
  }
}
