package fr.cvconnect.sandbox.wallet.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.cvconnect.events.Ids;
import fr.cvconnect.json.WireJson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A record to be published, byte for byte. Its position is drawn by the database. */
@Entity
public class Publication {
  @Id private UUID id;

  @Column(name = "debit_id")
  private UUID debitId;

  @Column(name = "message_key")
  private String messageKey;

  @Column(name = "message_value")
  private byte[] messageValue;

  private String headers;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "held_for_next")
  private boolean heldForNext;

  protected Publication() {}

  /** A record that leaves at once. */
  public static Publication of(UUID debitId, WalletFact fact, Map<String, String> headers) {
    Publication publication = new Publication();
    publication.id = Ids.next();
    publication.debitId = debitId;
    publication.messageKey = fact.subject();
    publication.messageValue = fact.body();
    publication.headers = json(headers);
    return publication;
  }

  /** It leaves when domain time has come to this instant. */
  public Publication heldUntil(Instant instant) {
    dueAt = instant;
    return this;
  }

  /** It leaves behind the wallet's next debit, or at this instant if there is none before. */
  public Publication heldForNextUntil(Instant instant) {
    heldForNext = true;
    return heldUntil(instant);
  }

  private static String json(Map<String, String> headers) {
    try {
      return WireJson.tolerant().writeValueAsString(headers);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
