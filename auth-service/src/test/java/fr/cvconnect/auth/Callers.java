package fr.cvconnect.auth;

import fr.cvconnect.testing.Probes;
import fr.cvconnect.testing.Tokens;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Who calls: real tokens, by what they stand for here. */
final class Callers {
  private static final Tokens TOKENS = new Tokens();

  private Callers() {}

  static String operations() {
    return TOKENS.staff("operations");
  }

  static String finance() {
    return TOKENS.staff("finance-preparer");
  }

  static String merchant(String merchantId) {
    awaitOpen(merchantId);
    return TOKENS.merchant(merchantId);
  }

  static String outlet(String outletId) {
    awaitOpen(outletId);
    return TOKENS.outlet(outletId);
  }

  static String till(String merchantId, String... outletIds) {
    return TOKENS.till(merchantId, outletIds);
  }

  /** A token's account is made anew, which must not happen while the service makes it too. */
  static void awaitOpen(String account) {
    Probes.until(
        account + " to be open",
        () ->
            Tables.number("select count(*) from provisioning where account_id = ?", account) == 0);
  }

  static Stream<Arguments> ofEverybodyButOperations() {
    return Stream.of(
        Arguments.of("merchant", merchant("100001")),
        Arguments.of("outlet", outlet("100001000001")),
        Arguments.of("till", till("100001")),
        Arguments.of("finance-preparer", finance()),
        Arguments.of("finance-approver", TOKENS.staff("finance-approver")));
  }

  /** Tokens that are none for this service, though Keycloak has signed them. */
  static Stream<Arguments> withoutAValidToken() {
    return Stream.of(
        Arguments.of("another audience", TOKENS.forNoAudience("100001")),
        Arguments.of("another audience too", TOKENS.wallet()),
        Arguments.of("another realm", TOKENS.ofOtherRealm()),
        Arguments.of("expired", TOKENS.expired("100001")));
  }
}
