package fr.cvconnect.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireJsonTest {
  record Sample(long cents, String text, Instant at, LocalDate on) {}

  private static final String GOOD =
      "{\"cents\":4500,\"text\":\"été\",\"at\":\"2026-11-23T09:47:00.000Z\",\"on\":\"2026-11-23\"}";

  @Test
  void whatIsWrittenIsReadBackTheSame() throws Exception {
    Sample sample = WireJson.strict().readValue(GOOD, Sample.class);

    assertThat(WireJson.strict().writeValueAsString(sample)).isEqualTo(GOOD);
    assertThat(WireJson.tolerant().writeValueAsString(sample)).isEqualTo(GOOD);
  }

  @Test
  void anInstantAlwaysHasThreeDecimals() throws Exception {
    assertThat(WireJson.tolerant().writeValueAsString(Instant.parse("2026-11-23T09:47:00.1239Z")))
        .isEqualTo("\"2026-11-23T09:47:00.123Z\"");
  }

  @Test
  void anInstantIsTruncatedWhenRead() throws Exception {
    assertThat(WireJson.tolerant().readValue("\"2026-11-23T10:47:00.9999+01:00\"", Instant.class))
        .isEqualTo("2026-11-23T09:47:00.999Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"cents\":45.5}",
        "{\"cents\":45.0}",
        "{\"cents\":\"4500\"}",
        "{\"cents\":true}",
        "{\"cents\":null}",
        "{\"cents\":99999999999999999999}",
        "{\"cents\":1,\"text\":12}",
        "{\"cents\":1,\"text\":false}",
        "{\"cents\":1,\"at\":1764000000}",
        "{\"cents\":1,\"at\":\"yesterday\"}",
        "{\"cents\":1,\"at\":\"+12026-11-23T09:47:00.000Z\"}",
        "{\"cents\":1,\"cents\":2}",
        "{\"cents\":1} {}",
        "{\"cents\":1",
      })
  void aWrongTypeIsRefusedByBoth(String json) {
    assertThatExceptionOfType(JsonProcessingException.class)
        .isThrownBy(() -> WireJson.strict().readValue(json, Sample.class));
    assertThatExceptionOfType(JsonProcessingException.class)
        .isThrownBy(() -> WireJson.tolerant().readValue(json, Sample.class));
  }

  @Test
  void anUnknownFieldIsRefusedInRequestsAndIgnoredInEvents() throws Exception {
    String json = "{\"cents\":1,\"news\":1}";

    assertThatExceptionOfType(UnrecognizedPropertyException.class)
        .isThrownBy(() -> WireJson.strict().readValue(json, Sample.class));
    assertThat(WireJson.tolerant().readValue(json, Sample.class).cents()).isEqualTo(1);
  }
}
