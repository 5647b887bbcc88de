package fr.cvconnect.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.testing.RealServers;
import fr.cvconnect.testing.access.AccessMatrix;
import fr.cvconnect.testing.access.AccessMatrix.Case;
import fr.cvconnect.testing.access.Call;
import fr.cvconnect.testing.access.Everybody;
import fr.cvconnect.testing.access.Whose;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every endpoint × every role × own, another outlet's, another merchant's: {@code access.md}. */
@QuarkusTest
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "settlement-service"))
class AccessTest {
  private static final String DATE = "2026-11-23";
  private static final Everybody EVERYBODY = new Everybody("100001", "100001000001");

  /** A transfer is its whole merchant's, so another outlet's is the same. */
  private static final Map<Whose, String> MERCHANTS =
      Map.of(Whose.OWN, "100001", Whose.OTHER_SITE, "100001", Whose.OTHER_ORGANISATION, "100002");

  @TestHTTPResource("/")
  URI service;

  @BeforeAll
  static void aTransferOfEachMerchantAndTheDatesFile() {
    Books.clear();
    Books.execute("insert into daily_batch (business_date) values ('%s')".formatted(DATE));
    for (String merchantId : MERCHANTS.values().stream().distinct().toList()) {
      Books.payable(merchantId, "SPORTS");
      Books.scheduled(merchantId, DATE);
    }
    Books.execute(
        """
        insert into bank_file values
          ('CV-20261123-F1', '%s', 1, '2026-11-30', 2, 8774, now(), 5, repeat('ab', 32), 1)
        """
            .formatted(DATE));
    Books.execute(
        "insert into bank_file_part values (uuidv7(), 'CV-20261123-F1', 1, '<xml>'::bytea)");
  }

  static Stream<Case> cases() {
    return AccessMatrix.read().cases();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everybodyMayDoWhatTheTableSaysAndNothingElse(Case asked) {
    Call call = call(asked.operation(), MERCHANTS.get(asked.whose()));
    assertThat(call.outcome(service, EVERYBODY.token(asked.caller()))).isEqualTo(asked.outcome());
  }

  private static Call call(String operation, String merchantId) {
    return switch (operation) {
      case "GET /api/transfers" ->
          Call.of(operation).withQuery("merchantId=" + merchantId).telling(transfer(merchantId));
      case "GET /api/transfers/{id}" -> Call.of(operation, transfer(merchantId));
      case "GET /api/batches" -> Call.of(operation).telling(DATE);
      case "GET /api/batches/{businessDate}", "GET /api/batches/{businessDate}/file" ->
          Call.of(operation, DATE);
      case "PUT /api/merchants/{merchantId}/bank-account" ->
          Call.of(operation, merchantId)
              .withBody("{\"iban\": \"FR7630006000011234567890189\", \"holder\": \"Pins\"}");
      default -> throw new IllegalArgumentException("nobody knows how to ask for " + operation);
    };
  }

  private static String transfer(String merchantId) {
    return Books.value(
        "select transfer_id from transfer where merchant_id = '%s'".formatted(merchantId));
  }
}
