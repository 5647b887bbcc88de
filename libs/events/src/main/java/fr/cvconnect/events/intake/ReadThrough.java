package fr.cvconnect.events.intake;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/**
 * Up to which domain time a topic has been read: every record that stood in it then is stored.
 *
 * <p>Per partition its reader notes the time, then the end offset; when its position has reached
 * that offset with every record stored, the time is saved. It never goes back.
 */
@ApplicationScoped
public class ReadThrough {
  private static final String KNOW =
      """
      insert into read_through values (:topic, :partition, timestamptz '-infinity')
      on conflict do nothing
      """;
  private static final String SAVE =
      """
      update read_through set read_through = greatest(read_through, cast(:time as timestamptz))
      where topic = :topic and partition in (:partitions)
      """;
  private static final String SMALLEST =
      """
      select case when isfinite(min(read_through)) then min(read_through) end as read_through
      from read_through where topic = :topic
      """;

  /** The smallest time over all partitions of the topic; empty while one was never read. */
  public Uni<Optional<Instant>> of(String topic) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(SMALLEST, OffsetDateTime.class)
                    .setParameter("topic", topic)
                    .getSingleResultOrNull())
        .map(time -> Optional.ofNullable(time).map(OffsetDateTime::toInstant));
  }

  /** Makes every partition count before any of them is read. */
  Uni<Void> know(Collection<TopicPartition> partitions) {
    Uni<Void> known = Uni.createFrom().voidItem();
    for (TopicPartition partition : partitions) {
      known = known.chain(() -> know(partition));
    }
    return known;
  }

  private static Uni<Void> know(TopicPartition partition) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(KNOW)
                    .setParameter("topic", partition.topic())
                    .setParameter("partition", partition.partition())
                    .executeUpdate())
        .replaceWithVoid();
  }

  /** Partitions that were noted together are saved together, which nearly all of them are. */
  Uni<Void> save(String topic, Map<TopicPartition, Instant> times) {
    Map<Instant, List<Integer>> partitionsByTime =
        times.keySet().stream()
            .collect(groupingBy(times::get, mapping(TopicPartition::partition, toList())));
    Uni<Void> saved = Uni.createFrom().voidItem();
    for (Map.Entry<Instant, List<Integer>> noted : partitionsByTime.entrySet()) {
      saved = saved.chain(() -> save(topic, noted.getValue(), noted.getKey()));
    }
    return saved;
  }

  private static Uni<Void> save(String topic, List<Integer> partitions, Instant time) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(SAVE)
                    .setParameter("topic", topic)
                    .setParameter("partitions", partitions)
                    .setParameter("time", time.atOffset(ZoneOffset.UTC))
                    .executeUpdate())
        .replaceWithVoid();
  }
}
