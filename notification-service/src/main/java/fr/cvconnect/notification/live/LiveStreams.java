package fr.cvconnect.notification.live;

import fr.cvconnect.notification.feed.Feed;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The streams that somebody follows at this replica; nobody follows the others, nor reads them. */
@ApplicationScoped
class LiveStreams {
  private final Feed feed;
  private final LiveConfig config;
  private final Map<String, Followed> streams = new HashMap<>();

  LiveStreams(Feed feed, LiveConfig config) {
    this.feed = feed;
    this.config = config;
  }

  /** The stream, for one more connection, which must {@link #leave} it. */
  synchronized LiveStream join(String name) {
    Followed followed =
        streams.computeIfAbsent(name, fresh -> new Followed(new LiveStream(fresh, feed, config)));
    followed.followers++;
    if (followed.followers == 1) {
      followed.stream.wake();
    }
    return followed.stream;
  }

  synchronized void leave(LiveStream stream) {
    streams.computeIfPresent(
        stream.name(), (name, followed) -> --followed.followers == 0 ? null : followed);
  }

  /** Says that the stream grew. */
  void wake(String name) {
    followed(name).ifPresent(LiveStream::wake);
  }

  /** Finds out which streams grew, for when nobody could say so. */
  Uni<Void> wakeAllBehind() {
    List<LiveStream> all = all();
    if (all.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return feed.tips(all.stream().map(LiveStream::name).toList())
        .invoke(
            tips ->
                all.stream()
                    .filter(stream -> stream.isBehind(tips.getOrDefault(stream.name(), 0L)))
                    .forEach(LiveStream::wake))
        .replaceWithVoid();
  }

  private synchronized Optional<LiveStream> followed(String name) {
    return Optional.ofNullable(streams.get(name)).map(followed -> followed.stream);
  }

  private synchronized List<LiveStream> all() {
    return streams.values().stream().map(followed -> followed.stream).toList();
  }

  private static final class Followed {
    private final LiveStream stream;
    private int followers;

    Followed(LiveStream stream) {
      this.stream = stream;
    }
  }
}
