package fr.cvconnect.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventHeadersTest {
  private static final UUID ID = UUID.fromString("019aaf2e-0000-7000-8000-000000000001");
  private static final Instant TIME = Instant.parse("2026-11-23T09:47:00.120Z");

  @Test
  void whatIsWrittenIsRead() {
    ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>("parcels", 3, 7, null, null);
    Envelope written =
        new Envelope(ID, "", CloudEventHeaders.typeOf(ParcelSent.class), "P1", TIME, 12);

    CloudEventHeaders.write(record.headers(), written, "/depot");

    assertThat(CloudEventHeaders.read(IncomingRecord.of(record)))
        .isEqualTo(new Envelope(ID, "/depot", "ParcelSent", "P1", TIME, 12));
  }

  @Test
  void headersAreThoseOfTheBinding() {
    ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>("parcels", 3, 7, null, null);
    String type = CloudEventHeaders.typeOf(ParcelSent.class);

    CloudEventHeaders.write(record.headers(), new Envelope(ID, "", type, "P1", TIME, 12), "/depot");

    Map<String, String> texts = new LinkedHashMap<>();
    record.headers().forEach(header -> texts.put(header.key(), text(header.value())));
    assertThat(texts)
        .containsOnly(
            Map.entry("ce_specversion", "1.0"),
            Map.entry("ce_id", ID.toString()),
            Map.entry("ce_source", "/depot"),
            Map.entry("ce_type", "fr.cvconnect.ParcelSent.v1"),
            Map.entry("ce_subject", "P1"),
            Map.entry("ce_time", "2026-11-23T09:47:00.120Z"),
            Map.entry("ce_sequence", "12"),
            Map.entry("content-type", "application/json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ce_id", "ce_source", "ce_type", "ce_time"})
  void withoutWhatEveryFactSaysItIsUnreadable(String header) {
    Map<String, String> headers = headers();
    headers.remove(header);

    assertThatThrownBy(() -> read(headers))
        .isInstanceOfSatisfying(
            UnreadableRecord.class,
            unreadable -> assertThat(unreadable.reason()).isEqualTo("UNREADABLE_ENVELOPE"))
        .hasMessageContaining(header);
  }

  @ParameterizedTest
  @CsvSource({
    "ce_id, 42",
    "ce_id, ''",
    "ce_time, yesterday",
    "ce_time, 2026-11-23T09:47:00",
    "ce_sequence, one",
    "ce_sequence, 99999999999999999999"
  })
  void whatIsMalformedMakesItUnreadable(String header, String value) {
    Map<String, String> headers = headers();
    headers.put(header, value);

    assertThatThrownBy(() -> read(headers))
        .isInstanceOfSatisfying(
            UnreadableRecord.class,
            unreadable -> assertThat(unreadable.reason()).isEqualTo("UNREADABLE_ENVELOPE"));
  }

  @Test
  void subjectAndSequenceMayBeMissing() {
    Map<String, String> headers = headers();
    headers.remove("ce_subject");
    headers.remove("ce_sequence");

    assertThat(read(headers)).isEqualTo(new Envelope(ID, "/depot", "ParcelSent", "", TIME, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"fr.cvconnect.ParcelSent.v2", "com.example.ParcelSent", "fr.cvconnect..v1", ""})
  void aTypeThatIsNoneOfOursStaysWhole(String type) {
    Map<String, String> headers = headers();
    headers.put("ce_type", type);

    assertThat(read(headers).type()).isEqualTo(type);
  }

  @Test
  void ofSeveralHeadersWithOneNameTheLastCounts() {
    ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>("parcels", 3, 7, null, null);
    record.headers().add("label", bytes("old")).add("label", bytes("new"));

    assertThat(IncomingRecord.of(record).header("label")).contains("new");
  }

  private static Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ce_id", ID.toString());
    headers.put("ce_source", "/depot");
    headers.put("ce_type", "fr.cvconnect.ParcelSent.v1");
    headers.put("ce_subject", "P1");
    headers.put("ce_time", "2026-11-23T09:47:00.120Z");
    headers.put("ce_sequence", "12");
    return headers;
  }

  private static Envelope read(Map<String, String> headers) {
    Map<String, byte[]> raw = new LinkedHashMap<>();
    headers.forEach((name, value) -> raw.put(name, bytes(value)));
    return CloudEventHeaders.read(new IncomingRecord("parcels", 3, 7, null, null, raw));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
