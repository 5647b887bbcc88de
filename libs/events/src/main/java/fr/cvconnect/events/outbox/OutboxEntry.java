package fr.cvconnect.events.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import fr.cvconnect.events.CloudEventHeaders;
import fr.cvconnect.events.Envelope;
import fr.cvconnect.json.WireJson;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** An outbox row on its way to Kafka. */
record OutboxEntry(
    Envelope envelope,
    String topic,
    byte[] payload,
    byte[] messageKey,
    String headers,
    int bucket) {
  private static final TypeReference<Map<String, byte[]>> HEADERS = new TypeReference<>() {};

  static OutboxEntry of(ResultSet row) throws SQLException {
    Envelope envelope =
        new Envelope(
            row.getObject("id", UUID.class),
            "",
            row.getString("type"),
            row.getString("aggregateid"),
            row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
            row.getLong("sequence"));
    return new OutboxEntry(
        envelope,
        row.getString("aggregatetype"),
        row.getBytes("payload"),
        row.getBytes("message_key"),
        row.getString("headers"),
        row.getInt("bucket"));
  }

  UUID id() {
    return envelope.id();
  }

  /** Without a timestamp: Kafka's stays machine time, domain time is in the headers. */
  ProducerRecord<byte[], byte[]> message(String source) {
    if (headers != null) {
      return deadLetter();
    }
    byte[] key = envelope.subject().getBytes(StandardCharsets.UTF_8);
    ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(topic, key, payload);
    CloudEventHeaders.write(message.headers(), envelope, source);
    return message;
  }

  /** The record as it was read, with the headers it had and those that say what became of it. */
  private ProducerRecord<byte[], byte[]> deadLetter() {
    ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(topic, messageKey, payload);
    try {
      WireJson.tolerant()
          .readValue(headers, HEADERS)
          .forEach((name, value) -> message.headers().add(name, value));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("headers of dead letter " + id(), impossible);
    }
    return message;
  }
}
