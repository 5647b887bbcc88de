package fr.cvconnect.notification.feed;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The streams of facts.
 *
 * <p>Appending numbers the facts of each stream without gaps and in the order of the commits: the
 * stream's row stays locked until then. It also notifies {@link #CHANNEL} of the stream's name,
 * which PostgreSQL delivers with the commit.
 */
@ApplicationScoped
public class Feed {

  /** Where PostgreSQL tells every replica the names of streams that grew. */
  public static final String CHANNEL = "feed";

  private static final InstantSource MACHINE_TIME = InstantSource.system();

  /** Streams are locked in the order of their names: two transactions cannot wait in a circle. */
  private static final String APPEND =
      """
      with fact as (
        select stream, outlet_id, type, body,
               row_number() over (partition by stream order by nth) as nth
        from unnest(cast(:streams as text[]), cast(:outlets as text[]),
                    cast(:types as text[]), cast(:bodies as text[]))
             with ordinality as given (stream, outlet_id, type, body, nth)
      ), numbered as (
        insert into feed_stream as known (stream, last_position)
        select stream, count(*) from fact group by stream order by stream
        on conflict (stream)
        do update set last_position = known.last_position + excluded.last_position
        returning known.stream, coalesce(old.last_position, 0) as before
      ), stored as (
        insert into feed (stream, position, outlet_id, type, body, stored_at)
        select stream, before + nth, outlet_id, type, body, :now from fact join numbered using (stream)
        returning stream
      )
      select count(pg_notify('feed', stream)) from (select distinct stream from stored) grown
      """;

  private static final String PAGE =
      """
      select known.last_position, f.position, f.outlet_id, f.type, f.body
      from feed_stream known
      left join lateral (
        select * from feed
        where feed.stream = known.stream and feed.position > $2 order by feed.position limit $3
      ) f on true
      where known.stream = $1 order by f.position
      """;

  private static final String TIPS =
      "select stream, last_position from feed_stream where stream = any($1)";

  private final Pool database;
  private final Duration readTimeout;

  Feed(Pool database, FeedConfig config) {
    this.database = database;
    this.readTimeout = config.readTimeout();
  }

  /** Appends the entries, in their order, in the current transaction. */
  public Uni<Void> append(List<FeedEntry> entries) {
    if (entries.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(APPEND, Long.class)
                    .setParameter("streams", column(entries, FeedEntry::stream))
                    .setParameter("outlets", column(entries, FeedEntry::outletId))
                    .setParameter("types", column(entries, FeedEntry::type))
                    .setParameter("bodies", column(entries, FeedEntry::body))
                    .setParameter("now", MACHINE_TIME.instant())
                    .getSingleResult())
        .replaceWithVoid();
  }

  /**
   * The facts after a position, oldest first, as they stand committed. Fails when the database does
   * not answer in time: if its host vanishes, no connection says so.
   */
  public Uni<FeedPage> after(String stream, long position, int limit) {
    return read(PAGE, Tuple.of(stream, position, limit)).map(rows -> page(position, rows));
  }

  /** The newest positions of those streams that have any fact; it may fail like a page. */
  public Uni<Map<String, Long>> tips(Collection<String> streams) {
    return read(TIPS, Tuple.of(streams.toArray(String[]::new)))
        .map(
            rows -> {
              Map<String, Long> tips = new HashMap<>();
              rows.forEach(row -> tips.put(row.getString(0), row.getLong(1)));
              return tips;
            });
  }

  private Uni<RowSet<Row>> read(String query, Tuple values) {
    return database.preparedQuery(query).execute(values).ifNoItem().after(readTimeout).fail();
  }

  private static String[] column(List<FeedEntry> entries, Function<FeedEntry, String> value) {
    return entries.stream().map(value).toArray(String[]::new);
  }

  private static FeedPage page(long after, RowSet<Row> rows) {
    long tip = 0;
    List<StoredFact> facts = new ArrayList<>();
    for (Row row : rows) {
      tip = row.getLong(0);
      if (row.getLong(1) != null) {
        facts.add(
            new StoredFact(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)));
      }
    }
    return new FeedPage(after, tip, facts);
  }
}
