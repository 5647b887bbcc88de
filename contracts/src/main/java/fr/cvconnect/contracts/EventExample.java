package fr.cvconnect.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The golden example of one event: a whole record as it lies on its topic.
 *
 * <p>All examples together tell one day of one outlet, so ids agree between them.
 *
 * @param body the JSON text, without white space between tokens: the bytes a signature covers
 */
public record EventExample(String topic, String key, Map<String, String> headers, String body) {

  public EventExample {
    headers = Map.copyOf(headers);
  }

  /** The example of an event by its name, {@code PaymentRequested}. */
  public static EventExample of(String event) {
    JsonNode file = Resources.json("contracts/examples/" + event + ".v1.json");
    Map<String, String> headers = new LinkedHashMap<>();
    file.get("headers").forEachEntry((name, value) -> headers.put(name, value.textValue()));
    return new EventExample(
        file.get("topic").textValue(),
        file.get("key").textValue(),
        headers,
        file.get("body").toString());
  }
}
