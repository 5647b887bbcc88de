package fr.cvconnect.auth.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.cvconnect.auth.account.Email;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MerchantTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:47:00.000Z");

  private final Merchant merchant = Merchant.register(convention("100001"), NOW);

  @Test
  void outletsAreNumberedFromOneWithinTheirMerchant() {
    assertThat(merchant.nextOutletId()).isEqualTo("100001000001");
    assertThat(merchant.nextOutletId()).isEqualTo("100001000002");
  }

  @Test
  void aMerchantHasNoMoreOutletsThanSerials() {
    IntStream.range(0, 999_998).forEach(serial -> merchant.nextOutletId());

    assertThat(merchant.hasSerialLeft()).isTrue();
    assertThat(merchant.nextOutletId()).isEqualTo("100001999999");
    assertThat(merchant.hasSerialLeft()).isFalse();
    assertThatIllegalStateException().isThrownBy(merchant::nextOutletId);
  }

  @Test
  void everyFactTakesTheNextPlace() {
    assertThat(merchant.publish(merchant.registered()).sequence()).isEqualTo(1);
    assertThat(merchant.publish(merchant.registered()).sequence()).isEqualTo(2);
  }

  @Test
  void theLanguageIsWrittenAsItsIsoCode() {
    assertThat(merchant.registered().language()).isEqualTo("fr");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "10000", "1000011", "10000a", "１００００１"})
  void aConventionNumberHasSixDigits(String number) {
    assertThatIllegalArgumentException().isThrownBy(() -> convention(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "4060", "406000", "2A004"})
  void aPostalCodeHasFiveDigits(String postalCode) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Address("1 rue du Port", postalCode, "Ajaccio"));
  }

  private static Convention convention(String number) {
    return new Convention(
        number,
        "Camping Les Pins SARL",
        new Email("direction@camping-les-pins.example"),
        Category.ACCOMMODATION,
        Language.FR,
        new Address("12 avenue de la Plage", "40600", "Biscarrosse"));
  }
}
