package fr.cvconnect.notification;

import fr.cvconnect.contracts.EventExample;
import fr.cvconnect.testing.KafkaProbe;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Publishes facts as the service does that owns their topic. */
public final class Publisher {
  private Publisher() {}

  /** The golden example of an event, with other ids in its body. */
  public static String body(String event, Map<String, String> instead) {
    String body = EventExample.of(event).body();
    for (Map.Entry<String, String> field : instead.entrySet()) {
      body =
          body.replaceFirst(
              "\"%s\":\"[^\"]*\"".formatted(field.getKey()),
              "\"%s\":\"%s\"".formatted(field.getKey(), field.getValue()));
    }
    return body;
  }

  public static void publish(String event, String key, String body) {
    publish(event, key, body, UUID.randomUUID());
  }

  public static void publish(String event, String key, String body, UUID id) {
    EventExample example = EventExample.of(event);
    Map<String, String> headers = new HashMap<>(example.headers());
    headers.put("ce_id", id.toString());
    headers.put("ce_subject", key);
    KafkaProbe.as(headers.get("ce_source").substring(1))
        .send(example.topic(), key, headers, body.getBytes(StandardCharsets.UTF_8));
  }
}
