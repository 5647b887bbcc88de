package fr.cvconnect.events.outbox;

import fr.cvconnect.events.CloudEventHeaders;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/**
 * Publishes facts again that were published before, byte for byte and with the same ids, so that
 * whoever has handled them ignores them. Only as long as the outbox keeps them ({@code
 * cv.events.outbox.keep-days}).
 */
@ApplicationScoped
public class Replay {
  private static final String PUBLISH_AGAIN =
      """
      update outbox set published_at = null
      where aggregatetype = :topic and type = :type and aggregateid = any(:subjects)
      """;

  /**
   * Lets the facts of that type about these subjects leave again, in the current transaction.
   *
   * @return how many facts that is; those no longer kept are missing
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
}
