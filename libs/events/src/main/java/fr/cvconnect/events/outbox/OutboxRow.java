package fr.cvconnect.events.outbox;

import fr.cvconnect.events.Envelope;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A fact not yet published, or published and kept for a replay. Its position is the database's. */
@Entity
@Table(name = "outbox")
class OutboxRow {
  /** How many lanes facts leave by; those of one aggregate always by the same. */
  static final int BUCKETS = 16;

  @Id private UUID id;

  @Column(name = "aggregatetype")
  private String topic;

  @Column(name = "aggregateid")
  private String subject;

  private String type;
  private byte[] payload;
  private long sequence;

  @Column(name = "occurred_at")
  private Instant occurredAt;

  @Column(name = "message_key")
  private byte[] messageKey;

  private String headers;
  private short bucket;

  protected OutboxRow() {}

  static OutboxRow fact(Envelope envelope, String topic, byte[] payload) {
    OutboxRow row = new OutboxRow();
    row.id = envelope.id();
    row.topic = topic;
    row.subject = envelope.subject();
    row.type = envelope.type();
    row.payload = payload;
    row.sequence = envelope.sequence();
    row.occurredAt = envelope.time();
    row.bucket = bucketOf(envelope.subject());
    return row;
  }

  static short bucketOf(String subject) {
    return (short) Math.floorMod(subject.hashCode(), BUCKETS);
  }
}
