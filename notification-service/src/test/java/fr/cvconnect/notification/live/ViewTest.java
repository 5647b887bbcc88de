package fr.cvconnect.notification.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.cvconnect.web.ProblemException;
import fr.cvconnect.web.Scope;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ViewTest {
  private static final String MINE = "100001000001";
  private static final String OTHER = "100001000002";

  @Test
  void anAdministratorSeesAllOfItsMerchant() {
    requireView(View.of(of("100001", null, "merchant")), "merchant/100001", true, true, true);
  }

  @Test
  void anOutletSeesItsOwnFactsAndNoneOfTheWholeMerchant() {
    requireView(
        View.of(of("100001", Set.of(MINE), "outlet")), "merchant/100001", true, false, false);
  }

  @Test
  void aTillSeesTheOutletsGrantedToIt() {
    requireView(View.of(of("100001", Set.of(MINE), "till")), "merchant/100001", true, false, false);
    requireView(
        View.of(of("100001", Set.of(MINE, OTHER), "till")), "merchant/100001", true, true, false);
  }

  @Test
  void aTillOfAllOutletsStillSeesNothingOfTheWholeMerchant() {
    requireView(View.of(of("100001", null, "till")), "merchant/100001", true, true, false);
  }

  @Test
  void anAdministratorConfinedToAnOutletSeesNoMore() {
    requireView(
        View.of(of("100001", Set.of(MINE), "merchant")), "merchant/100001", true, false, false);
  }

  @Test
  void anEmptyGrantOpensNothing() {
    requireView(View.of(of("100001", Set.of(), "till")), "merchant/100001", false, false, false);
  }

  @Test
  void financeAndOperationsSeeTheirStreams() {
    assertThat(View.of(of(null, null, "finance-preparer")).stream()).isEqualTo("finance");
    assertThat(View.of(of(null, null, "finance-approver")).stream()).isEqualTo("finance");
    assertThat(View.of(of(null, null, "operations")).stream()).isEqualTo("operations");
  }

  @Test
  void whoeverFitsNowhereIsRefused() {
    requireRefused(of(null, null, "merchant"));
    requireRefused(of(null, Set.of(MINE), "outlet"));
    requireRefused(of("100001", null, "outlet"));
    requireRefused(of("100001", null, "finance-preparer"));
    requireRefused(of(null, null, "wallet"));
  }

  private static void requireView(
      View view, String stream, boolean mine, boolean other, boolean whole) {
    assertThat(view.stream()).isEqualTo(stream);
    assertThat(view.sees().test(MINE)).isEqualTo(mine);
    assertThat(view.sees().test(OTHER)).isEqualTo(other);
    assertThat(view.sees().test(null)).isEqualTo(whole);
  }

  private static void requireRefused(Scope scope) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> View.of(scope))
        .extracting(refused -> refused.code().code())
        .isEqualTo("FORBIDDEN");
  }

  private static Scope of(String merchantId, Set<String> outlets, String role) {
    return new Claims(
        "account", Set.of(role), Optional.ofNullable(merchantId), Optional.ofNullable(outlets));
  }

  private record Claims(
      String account, Set<String> roles, Optional<String> organisation, Optional<Set<String>> sites)
      implements Scope {}
}
