package fr.cvconnect.sandbox.wallet.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.cvconnect.json.WireJson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A request as it was when last looked up by this code. */
@Entity
@Table(name = "seen_request")
class SeenRequest {
  @Id private String code;
  private String request;

  @Column(name = "seen_at")
  private Instant seenAt;

  protected SeenRequest() {}

  static SeenRequest of(String code, PaymentRequest request, Instant now) {
    SeenRequest seen = new SeenRequest();
    seen.code = code;
    seen.seenAt = now;
    try {
      seen.request = WireJson.tolerant().writeValueAsString(request);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
    return seen;
  }

  PaymentRequest request() {
    try {
      return WireJson.tolerant().readValue(request, PaymentRequest.class);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("seen request " + code, impossible);
    }
  }
}
