package fr.cvconnect.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What an OpenAPI file of this module offers. */
public final class HttpContract {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  private HttpContract() {}

  /**
   * Its operations, {@code GET /api/payments/{id}}.
   *
   * @param file the file's name without its ending, {@code payment}
   */
  public static Set<String> operations(String file) {
    Set<String> operations = new TreeSet<>();
    read("contracts/http/" + file + ".yaml")
        .get("paths")
        .forEachEntry(
            (path, methods) ->
                methods.fieldNames().forEachRemaining(name -> add(operations, name, path)));
    return operations;
  }

  private static void add(Set<String> operations, String name, String path) {
    if (METHODS.contains(name)) {
      operations.add(name.toUpperCase(Locale.ROOT) + " " + path);
    }
  }

  private static JsonNode read(String path) {
    try {
      return new YAMLMapper().readTree(Resources.text(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
