package fr.cvconnect.kafka;

import java.util.List;
import java.util.Map;

/** {@code topics.yaml}: the names, and what all of them have in common. */
public record Topics(int partitions, Map<String, String> settings, List<String> topics) {

  public Topics {
    settings = Map.copyOf(settings);
    topics = List.copyOf(topics);
  }

  public static Topics declared() {
    return Declarations.read("topics.yaml", Topics.class);
  }
}
