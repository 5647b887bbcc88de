package fr.cvconnect.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.contracts.EventSchema;
import fr.cvconnect.json.WireJson;
import fr.cvconnect.testing.KafkaProbe;
import fr.cvconnect.testing.Probes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** What is written to a topic from now on, as one of its readers sees it. */
public final class Records {
  private final KafkaProbe probe;
  private final String topic;
  private final int before;

  private Records(String topic, String principal) {
    this.probe = KafkaProbe.as(principal);
    this.topic = topic;
    this.before = probe.read(topic).size();
  }

  /** Our facts, as finance reads them. */
  public static Records ofSettlement() {
    return new Records("settlement.batches", "finance");
  }

  /** What we could not handle, as operations reads it. */
  public static Records ofDeadLetters() {
    return new Records("settlement-service.dead-letters", "operations");
  }

  /** Waits until there are so many, and shows that there are no more. */
  public List<ConsumerRecord<byte[], byte[]>> exactly(int count) {
    Probes.until(count + " records in " + topic, () -> read().size() >= count);
    List<ConsumerRecord<byte[], byte[]>> records = read();
    assertThat(records).hasSize(count);
    return records;
  }

  private List<ConsumerRecord<byte[], byte[]>> read() {
    List<ConsumerRecord<byte[], byte[]>> all = probe.read(topic);
    return all.subList(before, all.size());
  }

  public static String key(ConsumerRecord<byte[], byte[]> record) {
    return new String(record.key(), StandardCharsets.UTF_8);
  }

  /** The body as one of our facts, after checking it and its headers against the contract. */
  public static <T> T body(ConsumerRecord<byte[], byte[]> fact, Class<T> type) {
    EventSchema.ofBody(type.getSimpleName()).requireValid(fact.value());
    EventSchema.ofHeaders(fact.topic()).requireValid(headers(fact));
    try {
      return WireJson.tolerant().readValue(fact.value(), type);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
    Map<String, String> headers = new HashMap<>();
    for (Header header : record.headers()) {
      headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
    }
    return headers;
  }
}
