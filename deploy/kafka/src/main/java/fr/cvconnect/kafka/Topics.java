package fr.cvconnect.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * {@code topics.yaml}: the names, what all of them have in common, and what one of them has of its
 * own.
 */
public record Topics(
    int partitions, Map<String, String> settings, Map<String, Map<String, String>> topics) {

  public Topics {
    settings = Map.copyOf(settings);
    topics = new TreeMap<>(topics);
  }

  public static Topics declared() {
    return Declarations.read("topics.yaml", Topics.class);
  }

  public Set<String> names() {
    return topics.keySet();
  }

  Map<String, String> settingsOf(String topic) {
    Map<String, String> all = new HashMap<>(settings);
    all.putAll(topics.get(topic));
    return all;
  }
}
