package fr.cvconnect.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.cvconnect.web.ProblemException;
import fr.cvconnect.web.Scope;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VisibilityTest {
  @Test
  void financeSeesAll() {
    assertThat(sees(of("finance-preparer", null, null), "100001")).isTrue();
    assertThat(sees(of("finance-approver", null, null), "100002")).isTrue();
  }

  @Test
  void aMerchantSeesItsOwnOnly() {
    Scope merchant = of("merchant", "100001", null);

    assertThat(sees(merchant, "100001")).isTrue();
    assertThat(sees(merchant, "100002")).isFalse();
  }

  @Test
  void whoIsConfinedToOutletsSeesNone() {
    assertThat(sees(of("merchant", "100001", Set.of("100001000001")), "100001")).isFalse();
    assertThat(sees(of("merchant", "100001", Set.of()), "100001")).isFalse();
  }

  @Test
  void aMerchantThatIsNotSaidToBeOneIsRefused() {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> Visibility.of(of("merchant", null, null)))
        .extracting(refused -> refused.code().code())
        .isEqualTo("FORBIDDEN");
  }

  private static boolean sees(Scope scope, String merchantId) {
    return Visibility.of(scope).covers(merchantId);
  }

  private static Scope of(String role, String merchantId, Set<String> outlets) {
    return new Claims(
        "account", Set.of(role), Optional.ofNullable(merchantId), Optional.ofNullable(outlets));
  }

  private record Claims(
      String account, Set<String> roles, Optional<String> organisation, Optional<Set<String>> sites)
      implements Scope {}
}
