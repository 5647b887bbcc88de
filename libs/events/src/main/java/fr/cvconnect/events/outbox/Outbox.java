package fr.cvconnect.events.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.cvconnect.events.CloudEventHeaders;
import fr.cvconnect.events.Envelope;
import fr.cvconnect.events.Ids;
import fr.cvconnect.events.OutgoingFact;
import fr.cvconnect.json.WireJson;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;

/**
 * The way out: facts are stored in the transaction that makes them true, and published soon after.
 *
 * <p>Facts of one aggregate are published in the order in which they were recorded, provided that
 * whoever records one holds the aggregate's row locked.
 */
@ApplicationScoped
public class Outbox {
  private static final String PUBLISH_AGAIN =
      """
      update outbox set published_at = null
      where aggregatetype = :topic and type = :type and aggregateid = any(:subjects)
      """;

  private final InstantSource clock;
  private final OutboxBacklog backlog;

  Outbox(InstantSource clock, OutboxBacklog backlog) {
    this.clock = clock;
    this.backlog = backlog;
  }

  /** Stores a fact in the current transaction. */
  public Uni<Void> record(OutgoingFact fact) {
    return record(List.of(fact));
  }

  /** Stores facts in the current transaction, in this order. */
  public Uni<Void> record(List<OutgoingFact> facts) {
    Object[] rows = facts.stream().map(this::row).toArray();
    return Panache.getSession().chain(session -> session.persistAll(rows));
  }

  private OutboxRow row(OutgoingFact fact) {
    Envelope envelope =
        new Envelope(
            Ids.next(),
            "",
            CloudEventHeaders.typeOf(fact.body().getClass()),
            fact.key(),
            clock.instant(),
            fact.sequence());
    return OutboxRow.fact(envelope, fact.topic(), json(fact.body()));
  }

  private static byte[] json(Object body) {
    try {
      return WireJson.tolerant().writeValueAsBytes(body);
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException(body.getClass() + " is not a fact", impossible);
    }
  }

  /**
   * Lets published facts of that type about these subjects leave again, in the current transaction:
   * byte for byte and with the same ids, so that whoever has handled them ignores them.
   *
   * @return how many facts that is; those that are no longer kept ({@code
   *     cv.events.outbox.keep-days}) are missing
   */
  public Uni<Integer> publishAgain(
      String topic, Class<? extends Record> type, Collection<String> subjects) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(PUBLISH_AGAIN)
                    .setParameter("topic", topic)
                    .setParameter("type", CloudEventHeaders.typeOf(type))
                    .setParameter("subjects", subjects.toArray(String[]::new))
                    .executeUpdate());
  }

  /** Whether so many facts wait for the broker that new work must be refused for a while. */
  public boolean isFull() {
    return backlog.isFull();
  }
}
