package fr.cvconnect.contracts;

import java.util.List;

/**
 * A schema named in an OpenAPI file: what a request or an answer looks like.
 *
 * <pre>{@code
 * HttpSchema.of("payment", "Payment").requireValid(response.asString());
 * }</pre>
 */
public final class HttpSchema {
  private final JsonSchema schema;

  private HttpSchema(JsonSchema schema) {
    this.schema = schema;
  }

  /**
   * @param file the file's name without its ending, {@code payment}
   * @param name under {@code components/schemas}, {@code Payment}
   */
  public static HttpSchema of(String file, String name) {
    return new HttpSchema(JsonSchema.at("http/" + file + ".yaml#/components/schemas/" + name));
  }

  /** The schema of every problem, of whichever service. */
  public static HttpSchema ofProblem() {
    return of("problems", "Problem");
  }

  /** What is wrong with a JSON text, one sentence each; empty when it keeps the promise. */
  public List<String> violations(String json) {
    return schema.violations(json);
  }

  /** Fails with everything that is wrong with a JSON text. */
  public void requireValid(String json) {
    schema.requireValid(json);
  }
}
