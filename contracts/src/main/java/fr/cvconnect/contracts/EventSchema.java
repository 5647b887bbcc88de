package fr.cvconnect.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The JSON Schema of one event's body, or of the headers around it. */
public final class EventSchema {
  private final String file;
  private final JsonSchema schema;

  private EventSchema(String file) {
    this.file = "events/" + file;
    this.schema = JsonSchema.at(this.file);
  }

  /** The schema of an event's body, by the event's name, {@code PaymentRequested}. */
  public static EventSchema ofBody(String event) {
    return new EventSchema(event + ".v1.schema.json");
  }

  /** The schema of the headers on a topic; {@code wallet.debits} asks for a signature too. */
  public static EventSchema ofHeaders(String topic) {
    return new EventSchema(
        topic.equals("wallet.debits") ? "signed-envelope.schema.json" : "envelope.schema.json");
  }

  /** What is wrong with a JSON text, one sentence each; empty when it keeps the promise. */
  public List<String> violations(String json) {
    return schema.violations(json);
  }

  /** Fails with everything that is wrong with a body as it was sent. */
  public void requireValid(byte[] json) {
    requireValid(new String(json, StandardCharsets.UTF_8));
  }

  /** Fails with everything that is wrong with record headers, given as text. */
  public void requireValid(Map<String, String> headers) {
    try {
      requireValid(new ObjectMapper().writeValueAsString(headers));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Fails with everything that is wrong with a JSON text. */
  public void requireValid(String json) {
    schema.requireValid(json);
  }

  /** The names of the fields a body may have, required or not. */
  Set<String> properties() {
    return schema.properties();
  }

  /** The names of the fields every body has. */
  Set<String> required() {
    Set<String> required = new HashSet<>();
    Resources.json("contracts/" + file)
        .get("required")
        .forEach(name -> required.add(name.textValue()));
    return required;
  }
}
