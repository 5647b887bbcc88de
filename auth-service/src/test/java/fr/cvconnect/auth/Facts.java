package fr.cvconnect.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import fr.cvconnect.auth.merchant.MerchantFact;
import fr.cvconnect.contracts.EventSchema;
import fr.cvconnect.json.WireJson;
import fr.cvconnect.testing.KafkaProbe;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** What stands on {@code auth.merchants}; each record read keeps its schemas or fails the test. */
public final class Facts {
  private static final TypeReference<Map<String, Object>> BODY = new TypeReference<>() {};

  private Facts() {}

  /** One of them, without its envelope. */
  public record Fact(String type, long sequence, Map<String, Object> body) {}

  /** The facts of a merchant in their order, once there are so many at least. */
  public static List<Fact> await(String merchantId, int count) {
    return asReader()
        .await(MerchantFact.TOPIC, count, read -> keyOf(read).equals(merchantId))
        .stream()
        .map(Facts::fact)
        .toList();
  }

  /** The facts of a merchant that are published by now. */
  static List<Fact> of(String merchantId) {
    return asReader().read(MerchantFact.TOPIC).stream()
        .filter(read -> keyOf(read).equals(merchantId))
        .map(Facts::fact)
        .toList();
  }

  /** A service that reads them. */
  private static KafkaProbe asReader() {
    return KafkaProbe.as("settlement-service");
  }

  private static String keyOf(ConsumerRecord<byte[], byte[]> read) {
    return new String(read.key(), UTF_8);
  }

  private static Fact fact(ConsumerRecord<byte[], byte[]> read) {
    Map<String, String> headers = new HashMap<>();
    for (Header header : read.headers()) {
      headers.put(header.key(), new String(header.value(), UTF_8));
    }
    EventSchema.ofHeaders(read.topic()).requireValid(headers);
    String type = headers.get("ce_type").replaceAll("fr\\.cvconnect\\.(\\w+)\\.v1", "$1");
    EventSchema.ofBody(type).requireValid(read.value());
    return new Fact(
        type, Long.parseLong(headers.get("ce_sequence")), body(new String(read.value(), UTF_8)));
  }

  private static Map<String, Object> body(String json) {
    try {
      return WireJson.tolerant().readValue(json, BODY);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
