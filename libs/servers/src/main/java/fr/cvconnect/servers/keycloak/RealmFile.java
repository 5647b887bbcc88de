package fr.cvconnect.servers.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A realm in Keycloak's own JSON, as exported and imported by it. */
public record RealmFile(JsonNode realm) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public static RealmFile read(Path file) {
    try {
      return new RealmFile(JSON.readTree(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * This realm with what another one adds: its lists are appended, its objects merged, its other
   * values win.
   */
  public RealmFile with(RealmFile addition) {
    ObjectNode merged = realm.deepCopy();
    merge(merged, (ObjectNode) addition.realm);
    return new RealmFile(merged);
  }

  void writeInto(Path folder) {
    try {
      Files.writeString(folder.resolve(realm.get("realm").asText() + ".json"), realm.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void merge(ObjectNode target, ObjectNode addition) {
    for (var entry : addition.properties()) {
      JsonNode present = target.get(entry.getKey());
      if (present instanceof ObjectNode object && entry.getValue() instanceof ObjectNode added) {
        merge(object, added);
      } else if (present instanceof ArrayNode list && entry.getValue() instanceof ArrayNode added) {
        list.addAll(added);
      } else {
        target.set(entry.getKey(), entry.getValue());
      }
    }
  }
}
