package fr.cvconnect.notification.feed;

import fr.cvconnect.events.outbox.Transactions;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/** Appends to the feed as an intake does: in a transaction of its own. */
@ApplicationScoped
public class FeedWriter {
  private final Feed feed;
  private final Transactions transactions;

  FeedWriter(Feed feed, Transactions transactions) {
    this.feed = feed;
    this.transactions = transactions;
  }

  public void append(FeedEntry... entries) {
    append(Arrays.asList(entries));
  }

  public void append(List<FeedEntry> entries) {
    try {
      VertxContextSupport.subscribeAndAwait(() -> transactions.run(() -> feed.append(entries)));
    } catch (Throwable failed) {
      throw new AssertionError(failed);
    }
  }
}
