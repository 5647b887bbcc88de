package fr.cvconnect.notification.live;

import fr.cvconnect.notification.feed.Feed;
import fr.cvconnect.notification.feed.FeedPage;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * A stream as this replica follows it: read from the database once for all its connections, its
 * newest facts kept in memory.
 *
 * <p>A connection that is slower than that reads the database by itself; so a slow client costs
 * nothing but its position.
 */
final class LiveStream {
  private static final Logger LOG = Logger.getLogger(LiveStream.class);

  /** Before the first read: everybody waits for it. */
  private static final long UNKNOWN = -1;

  private final String name;
  private final Feed feed;
  private final LiveConfig config;
  private final Deque<Frame> window = new ArrayDeque<>();
  private Set<UniEmitter<? super Void>> waiting = new LinkedHashSet<>();
  private long tip = UNKNOWN;
  private boolean reading;
  private boolean readAgain;

  LiveStream(String name, Feed feed, LiveConfig config) {
    this.name = name;
    this.feed = feed;
    this.config = config;
  }

  String name() {
    return name;
  }

  synchronized boolean isBehind(long newest) {
    return tip < newest;
  }

  /** What the database holds after a position, be it nothing. */
  Uni<Stretch> read(long position) {
    return feed.after(name, position, config.pageSize()).map(Stretch::of);
  }

  /** What follows a position, as soon as something does. */
  Uni<Stretch> after(long position) {
    return Uni.createFrom()
        .<Void>emitter(emitter -> await(position, emitter))
        .chain(
            () -> {
              List<Frame> frames = inWindow(position);
              return frames.isEmpty() ? read(position) : Uni.createFrom().item(Stretch.of(frames));
            });
  }

  private void await(long position, UniEmitter<? super Void> emitter) {
    synchronized (this) {
      if (tip <= position) {
        waiting.add(emitter);
        emitter.onTermination(() -> giveUp(emitter));
        return;
      }
    }
    emitter.complete(null);
  }

  private synchronized void giveUp(UniEmitter<? super Void> emitter) {
    waiting.remove(emitter);
  }

  private synchronized List<Frame> inWindow(long position) {
    if (window.isEmpty() || position < window.getFirst().position() - 1) {
      return List.of();
    }
    return window.stream().filter(frame -> frame.position() > position).toList();
  }

  /** Reads on; while a read runs, one more is noted. */
  void wake() {
    synchronized (this) {
      readAgain = reading;
      if (reading) {
        return;
      }
      reading = true;
    }
    readOn();
  }

  private void readOn() {
    long from = position();
    Uni<FeedPage> page =
        from == UNKNOWN
            ? feed.after(name, Long.MAX_VALUE, 1)
            : feed.after(name, from, config.pageSize());
    page.subscribe().with(this::advance, this::stall);
  }

  private synchronized long position() {
    return tip;
  }

  private void advance(FeedPage page) {
    List<UniEmitter<? super Void>> woken = List.of();
    boolean more;
    synchronized (this) {
      if (page.end() != tip) {
        keep(page);
        woken = new ArrayList<>(waiting);
        waiting = new LinkedHashSet<>();
      }
      more = readAgain || page.end() < page.tip();
      readAgain = false;
      reading = more;
    }
    woken.forEach(emitter -> emitter.complete(null));
    if (more) {
      readOn();
    }
  }

  private void keep(FeedPage page) {
    if (page.isUnbroken()) {
      page.facts().stream().map(Frame::of).forEach(window::addLast);
    } else {
      window.clear();
    }
    while (window.size() > config.windowSize()) {
      window.removeFirst();
    }
    tip = page.end();
  }

  /** The next tick reads again. */
  private void stall(Throwable trouble) {
    LOG.warnf("%s: not read, trying again: %s", name, trouble.getMessage());
    synchronized (this) {
      reading = false;
      readAgain = false;
    }
  }
}
