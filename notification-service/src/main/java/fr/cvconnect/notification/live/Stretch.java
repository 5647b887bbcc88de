package fr.cvconnect.notification.live;

import fr.cvconnect.notification.feed.FeedPage;
import java.util.List;

/**
 * What follows a position of a stream.
 *
 * @param isUnbroken whether nothing is missing in between
 * @param end the position up to which it leads
 */
record Stretch(boolean isUnbroken, List<Frame> frames, long end) {
  static Stretch of(FeedPage page) {
    return new Stretch(
        page.isUnbroken(), page.facts().stream().map(Frame::of).toList(), page.end());
  }

  /** Nothing follows so far. */
  static Stretch empty(long position) {
    return new Stretch(true, List.of(), position);
  }

  static Stretch of(List<Frame> frames) {
    return new Stretch(true, frames, frames.getLast().position());
  }
}
