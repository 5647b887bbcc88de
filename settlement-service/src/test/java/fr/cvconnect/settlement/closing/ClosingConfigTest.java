package fr.cvconnect.settlement.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosingConfigTest {
  @Test
  void aRateNamesACategoryAsItIsWrittenInTheFacts() {
    ClosingConfig.Rate rate = configured("LEISURE_AND_CULTURE").commissionRates().getFirst();

    assertThat(rate.category()).hasToString("LEISURE_AND_CULTURE");
    assertThat(rate.basisPoints()).isEqualTo(250);
  }

  /** It would apply to nobody, and nothing would be kept without anybody noticing. */
  @ParameterizedTest
  @ValueSource(strings = {"LODGING", "ACCOMODATION", "''"})
  void aRateForACategoryThatDoesNotExistStopsTheStart(String category) {
    assertThatThrownBy(() -> configured(category)).hasMessageContaining("category");
  }

  private static ClosingConfig configured(String category) {
    Map<String, String> settings =
        Map.of(
            "settlement.commission-rates[0].category", category,
            "settlement.commission-rates[0].from", "2026-01-01",
            "settlement.commission-rates[0].basis-points", "250");
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withSources(new PropertiesConfigSource(settings, "test", 100))
        .withMapping(ClosingConfig.class)
        .build()
        .getConfigMapping(ClosingConfig.class);
  }
}
