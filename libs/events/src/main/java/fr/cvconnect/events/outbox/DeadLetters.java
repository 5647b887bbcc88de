package fr.cvconnect.events.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.cvconnect.events.EventsConfig;
import fr.cvconnect.events.IncomingRecord;
import fr.cvconnect.events.UnreadableRecord;
import fr.cvconnect.json.WireInstant;
import fr.cvconnect.json.WireJson;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Records that cannot be handled: kept with their raw bytes in {@code <service>.dead-letters},
 * counted in {@code dead.letters} and logged, while the others go on.
 *
 * <p>A dead letter has the key, body and headers of the record as read, and {@code dead-letter-…}
 * headers: {@code reason} (a stable code), {@code detail}, {@code topic}, {@code partition}, {@code
 * offset}, {@code at}. Of a record of more than 1.5 MB the beginning is quoted, of more than 64 KB
 * of headers none: the topic keeps the whole of it for ever.
 */
@ApplicationScoped
public class DeadLetters {
  private static final Logger LOG = Logger.getLogger(DeadLetters.class);

  /** Longer details are cut: they may quote the record, whose bytes are kept anyway. */
  private static final int LONGEST_DETAIL = 500;

  /**
   * What a dead letter quotes at most. A compressed record may be larger than its topic takes; cut,
   * it can leave, and says where the whole of it lies for ever.
   */
  private static final int LARGEST_VALUE_BYTES = 1_500_000;

  private static final int LARGEST_KEY_BYTES = 65_536;
  private static final int LARGEST_HEADERS_BYTES = 65_536;

  private static final String KEEP =
      """
      insert into outbox (id, aggregatetype, aggregateid, type, payload, sequence, occurred_at,
                          message_key, headers, bucket)
      select :id, :topic, :origin, 'DeadLetter', :payload, :offset, cast(:at as timestamptz),
             cast(:key as bytea), :headers, :bucket
      where not exists (select from outbox where id = :id)
      """;

  private final InstantSource clock;
  private final MeterRegistry metrics;
  private final String topic;

  DeadLetters(InstantSource clock, MeterRegistry metrics, EventsConfig config) {
    this.clock = clock;
    this.metrics = metrics;
    this.topic = config.service() + ".dead-letters";
  }

  /**
   * Keeps the record, in the current transaction. The same record again changes nothing.
   *
   * @param reason a stable code, {@code BAD_SIGNATURE}
   */
  public Uni<Void> keep(IncomingRecord dead, String reason, String detail) {
    Instant now = clock.instant();
    byte[] value = dead.value() == null ? new byte[0] : dead.value();
    String origin = dead.topic() + "-" + dead.partition();
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(KEEP)
                    .setParameter("id", idOf(dead))
                    .setParameter("topic", topic)
                    .setParameter("origin", origin)
                    .setParameter("payload", beginning(value, LARGEST_VALUE_BYTES))
                    .setParameter("offset", dead.offset())
                    .setParameter("at", now.atOffset(ZoneOffset.UTC))
                    .setParameter("key", beginning(dead.key(), LARGEST_KEY_BYTES))
                    .setParameter("headers", headers(dead, reason, detail, now))
                    .setParameter("bucket", OutboxRow.bucketOf(origin))
                    .executeUpdate())
        .invoke(kept -> tell(kept, dead, reason, detail))
        .replaceWithVoid();
  }

  private void tell(int kept, IncomingRecord dead, String reason, String detail) {
    if (kept == 1) {
      LOG.errorf("dead letter %s from %s: %s", reason, dead, detail);
      metrics.counter("dead.letters", "topic", dead.topic(), "reason", reason).increment();
    }
  }

  private static byte[] beginning(byte[] bytes, int most) {
    return length(bytes) > most ? Arrays.copyOf(bytes, most) : bytes;
  }

  /** Keeps records that could not be read, each with its own reason, in the current transaction. */
  public Uni<Void> keep(Map<IncomingRecord, UnreadableRecord> dead) {
    Uni<Void> kept = Uni.createFrom().voidItem();
    for (Map.Entry<IncomingRecord, UnreadableRecord> one : dead.entrySet()) {
      UnreadableRecord why = one.getValue();
      kept = kept.chain(() -> keep(one.getKey(), why.reason(), why.getMessage()));
    }
    return kept;
  }

  /** From where it was read, so that a record read again is the same dead letter. */
  private static UUID idOf(IncomingRecord dead) {
    return UUID.nameUUIDFromBytes(dead.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static int bytes(Map<String, byte[]> headers) {
    return headers.entrySet().stream()
        .mapToInt(header -> header.getKey().length() + length(header.getValue()))
        .sum();
  }

  private static int length(byte[] value) {
    return value == null ? 0 : value.length;
  }

  private static String headers(IncomingRecord dead, String reason, String detail, Instant now) {
    Map<String, byte[]> headers = new LinkedHashMap<>();
    if (bytes(dead.headers()) <= LARGEST_HEADERS_BYTES) {
      headers.putAll(dead.headers());
    }
    String said = detail == null ? "" : detail;
    String shortened = said.length() > LONGEST_DETAIL ? said.substring(0, LONGEST_DETAIL) : said;
    Map.of(
            "reason", reason,
            "detail", shortened,
            "topic", dead.topic(),
            "partition", Integer.toString(dead.partition()),
            "offset", Long.toString(dead.offset()),
            "at", WireInstant.text(now))
        .forEach(
            (name, value) ->
                headers.put("dead-letter-" + name, value.getBytes(StandardCharsets.UTF_8)));
    try {
      return WireJson.tolerant().writeValueAsString(headers);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
