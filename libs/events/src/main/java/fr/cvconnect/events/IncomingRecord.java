package fr.cvconnect.events;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A Kafka record as read, untouched.
 *
 * @param key the raw key, or null
 * @param value the raw body, or null for a tombstone
 * @param headers raw values by name; of several with one name the last counts
 */
public record IncomingRecord(
    String topic,
    int partition,
    long offset,
    byte[] key,
    byte[] value,
    Map<String, byte[]> headers) {

  /** The record without what only the client library needs. */
  public static IncomingRecord of(ConsumerRecord<byte[], byte[]> read) {
    Map<String, byte[]> headers = new LinkedHashMap<>();
    for (Header header : read.headers()) {
      headers.put(header.key(), header.value());
    }
    return new IncomingRecord(
        read.topic(), read.partition(), read.offset(), read.key(), read.value(), headers);
  }

  /** The header as UTF-8 text. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name))
        .map(value -> new String(value, StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return topic + "-" + partition + "@" + offset;
  }
}
