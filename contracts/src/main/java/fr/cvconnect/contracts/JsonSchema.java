package fr.cvconnect.contracts;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Set;

/**
 * A JSON Schema among this module's files.
 *
 * @param location the file, and where in it: {@code http/payment.yaml#/components/schemas/Payment}
 */
record JsonSchema(String location, Schema schema) {
  // Formats (date-time, date) are only annotations in JSON Schema unless asked for; here they are
  // part of the promise.
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  static JsonSchema at(String location) {
    String file = location.substring(0, (location + "#").indexOf('#'));
    Resources.text("contracts/" + file);
    return new JsonSchema(
        location, REGISTRY.getSchema(SchemaLocation.of("classpath:contracts/" + location)));
  }

  /** What is wrong with a JSON text, one sentence each. */
  List<String> violations(String json) {
    return schema.validate(json, InputFormat.JSON).stream().map(Error::toString).sorted().toList();
  }

  /** Fails with everything that is wrong with a JSON text. */
  void requireValid(String json) {
    List<String> violations = violations(json);
    if (!violations.isEmpty()) {
      throw new AssertionError(
          location + " is broken: " + String.join("; ", violations) + "\nby " + json);
    }
  }

  Set<String> properties() {
    return Set.copyOf(schema.getSchemaNode().get("properties").propertyNames());
  }
}
