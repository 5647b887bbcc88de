package fr.cvconnect.auth;

import static fr.cvconnect.auth.Registered.newMerchant;
import static fr.cvconnect.auth.Registered.post;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.testing.Outage;
import fr.cvconnect.testing.Probes;
import fr.cvconnect.testing.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Whatever happens between our database and Keycloak, an account opens, and its fact is one. */
@ServiceTest
class AccountProvisioningTest {
  @Test
  void whileKeycloakIsAwayMerchantsAreRegisteredAndAfterwardsPublishedOnce() {
    String token = Callers.operations();
    String earlier = Registered.merchant();
    Facts.await(earlier, 1);
    String merchant = Registered.freshNumber();

    try (Outage _ = Outage.byFreezing(TestServers.current().keycloak())) {
      post(token, "/api/merchants", newMerchant(merchant)).then().statusCode(201);
      post(token, outletsOf(merchant), Registered.newOutlet("Accueil", "Annecy"))
          .then()
          .statusCode(201);
      awaitAttempts(merchant, 2);
      assertThat(Facts.of(merchant)).isEmpty();
    }

    Facts.await(merchant, 2);
    assertStandsAndIsPublishedOnce(merchant, "MerchantRegistered", "OutletOpened");
  }

  @Test
  void anAttemptThatEndedAfterMakingTheUserIsCompleted() {
    String merchant = Registered.freshNumber();
    Realm.create(merchant, Map.of("merchant_id", List.of(merchant)));
    assertThat(Realm.roles(merchant)).doesNotContain("merchant");

    register(merchant);

    Facts.await(merchant, 1);
    assertStandsAndIsPublishedOnce(merchant, "MerchantRegistered");
  }

  @Test
  void anAttemptThatEndedAfterGrantingTheRoleIsCompleted() {
    String merchant = Registered.freshNumber();
    Realm.create(merchant, Map.of("merchant_id", List.of(merchant)));
    Realm.grant(merchant, "merchant");

    register(merchant);

    Facts.await(merchant, 1);
    assertStandsAndIsPublishedOnce(merchant, "MerchantRegistered");
  }

  @Test
  void anAttemptThatEndedBeforeItsFactWasRecordedIsCompleted() throws SQLException {
    String merchant = Registered.freshNumber();
    try (Connection connection = Tables.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table outbox in exclusive mode");
      register(merchant);
      Probes.until("the attempt to reach the outbox", () -> recordingBackends() > 0);
      assertThat(Realm.roles(merchant)).contains("merchant");
      statement.execute("select pg_terminate_backend(pid) " + RECORDING);
      connection.rollback();
    }

    Facts.await(merchant, 1);
    assertStandsAndIsPublishedOnce(merchant, "MerchantRegistered");
  }

  private static final String RECORDING =
      "from pg_stat_activity where usename = 'auth' and wait_event_type = 'Lock'"
          + " and query ilike '%insert%into%outbox%'";

  private static long recordingBackends() {
    return Tables.number("select count(*) " + RECORDING);
  }

  @Test
  void aUserThatSomebodyElseMadeIsNotTakenOver() {
    String merchant = Registered.freshNumber();
    Realm.create(merchant, Map.of("merchant_id", List.of("100001")));

    register(merchant);

    awaitAttempts(merchant, 2);
    assertThat(Realm.roles(merchant)).doesNotContain("merchant");
    assertThat(Facts.of(merchant)).isEmpty();

    Realm.delete(merchant);
    Facts.await(merchant, 1);
    assertStandsAndIsPublishedOnce(merchant, "MerchantRegistered");
  }

  private static void register(String merchant) {
    post(Callers.operations(), "/api/merchants", newMerchant(merchant)).then().statusCode(201);
  }

  private static String outletsOf(String merchant) {
    return "/api/merchants/" + merchant + "/outlets";
  }

  private static void awaitAttempts(String account, int count) {
    Probes.until(
        count + " attempts to open " + account,
        () ->
            Tables.number(
                    "select coalesce(max(attempts), 0) from provisioning where account_id = ?",
                    account)
                >= count);
  }

  /**
   * One more outlet is the fence: facts of a merchant leave in order, so whatever was published
   * twice would stand before it.
   */
  private static void assertStandsAndIsPublishedOnce(String merchant, String... types) {
    assertThat(Realm.roles(merchant)).contains("merchant");
    Registered.outlet(merchant, "Fence", "Annecy");
    List<Facts.Fact> facts = Facts.await(merchant, types.length + 1);
    assertThat(facts.subList(0, types.length)).extracting(Facts.Fact::type).containsExactly(types);
    assertThat(facts)
        .extracting(Facts.Fact::sequence)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, types.length + 1).boxed().toList());
  }
}
