package fr.cvconnect.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The JSON Schema of one event's body, or of the headers around it. */
public final class EventSchema {
  private static final String FOLDER = "contracts/events/";

  // Formats (date-time, date, email) are only annotations in JSON Schema unless asked for; here
  // they are part of the promise.
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private final String file;
  private final Schema schema;

  private EventSchema(String file) {
    Resources.text(FOLDER + file);
    this.file = file;
    this.schema = REGISTRY.getSchema(SchemaLocation.of("classpath:" + FOLDER + file));
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
    return schema.validate(json, InputFormat.JSON).stream().map(Error::toString).sorted().toList();
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
    List<String> violations = violations(json);
    if (!violations.isEmpty()) {
      throw new AssertionError(
          file + " is broken: " + String.join("; ", violations) + "\nby " + json);
    }
  }

  /** The names of the fields a body may have, required or not. */
  Set<String> properties() {
    return Set.copyOf(schema.getSchemaNode().get("properties").propertyNames());
  }

  /** The names of the fields every body has. */
  Set<String> required() {
    JsonNode names = Resources.json(FOLDER + file).get("required");
    Set<String> required = new HashSet<>();
    names.forEach(name -> required.add(name.textValue()));
    return required;
  }
}
