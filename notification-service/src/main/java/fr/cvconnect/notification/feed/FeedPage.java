package fr.cvconnect.notification.feed;

import java.util.List;

/**
 * What a stream holds after a position, or the beginning of it.
 *
 * @param after the position asked for
 * @param tip the stream's newest position at that moment; 0 before its first fact
 */
public record FeedPage(long after, long tip, List<StoredFact> facts) {
  public FeedPage {
    facts = List.copyOf(facts);
  }

  /** The position up to which the page leads. */
  public long end() {
    return facts.isEmpty() ? tip : facts.getLast().position();
  }

  /**
   * Whether nothing is missing after the position asked for. Positions have no gaps, so a gap shows
   * that the retention took facts, or that the position is not of this stream.
   */
  public boolean isUnbroken() {
    return end() == after + facts.size();
  }
}
