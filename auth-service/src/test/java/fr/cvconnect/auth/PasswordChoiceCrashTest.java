package fr.cvconnect.auth;

import static fr.cvconnect.auth.Holder.PASSWORD;
import static fr.cvconnect.auth.Holder.choose;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.testing.Outage;
import fr.cvconnect.testing.Probes;
import fr.cvconnect.testing.TestServers;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Wherever choosing a password ends, the link works again or the rest heals by itself. */
@ServiceTest
class PasswordChoiceCrashTest {
  private static final String NEW_PASSWORD = "Un autre mot de passe";

  /** As of a choice that begins in a minute; due at once. */
  private static final String ADD_CHOOSING =
      """
      with added as (
        insert into provisioning (account_id, merchant_id, next_attempt_at, choosing_since)
        select id, merchant_id, now(), now() + interval '1 minute' from account where id = ?
        returning 1)
      select count(*) from added
      """;

  private static final String CHOOSING =
      "select count(*) from provisioning where choosing_since is not null";

  @Test
  void whileKeycloakIsAwayTheLinkIsNotUsedUp() {
    Holder holder = Holder.withPassword();
    Shutting.lockOut(holder.account());
    Facts.await(holder.account(), 2);
    String token = holder.askedToken(2);
    try (Outage _ = Outage.byFreezing(TestServers.current().keycloak())) {
      choose(token, NEW_PASSWORD).then().statusCode(503);
    }

    choose(token, NEW_PASSWORD).then().statusCode(204);

    holder.signIn(NEW_PASSWORD).then().statusCode(200);
  }

  @Test
  void aCrashAfterThePasswordIsSetLeavesTheLinkToTryAgain() throws Exception {
    Holder holder = Holder.withPassword();
    Shutting.lockOut(holder.account());
    Facts.await(holder.account(), 2);
    String token = holder.askedToken(2);
    breakOffAfterThePasswordIsSet(token);
    assertThat(Realm.isEnabled(holder.account())).isFalse();

    choose(token, NEW_PASSWORD).then().statusCode(204);

    holder.signIn(NEW_PASSWORD).then().statusCode(200);
    assertUnblockedOnce(holder);
  }

  @Test
  void aCrashAfterThePasswordIsSetHealsThoughNobodyTriesAgain() throws Exception {
    Holder holder = Holder.withPassword();
    Response session = holder.signIn(PASSWORD);
    Shutting.lockOut(holder.account());
    Facts.await(holder.account(), 2);
    String token = holder.askedToken(2);

    breakOffAfterThePasswordIsSet(token);

    Shutting.awaitAdmitted(holder.account());
    holder.signIn(NEW_PASSWORD).then().statusCode(200);
    assertThat(Realm.refresh(session).statusCode()).isEqualTo(400);
    assertUnblockedOnce(holder);
    choose(token, PASSWORD).then().statusCode(404);
  }

  @Test
  void aCrashBeforeThePasswordIsSetChangesNothing() {
    Holder holder = Holder.withPassword();
    Response session = holder.signIn(PASSWORD);
    String token = holder.askedToken(2);
    assertThat(Tables.number(ADD_CHOOSING, holder.account())).isEqualTo(1);

    Probes.until("the rest of it to be looked at", () -> Tables.number(CHOOSING) == 0);

    assertThat(Realm.refresh(session).statusCode()).isEqualTo(200);
    choose(token, NEW_PASSWORD).then().statusCode(204);
  }

  private static void breakOffAfterThePasswordIsSet(String token) throws Exception {
    try (Connection connection = Tables.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table password_link in share mode");
      var answer = CompletableFuture.supplyAsync(() -> choose(token, NEW_PASSWORD));
      endWhoever("%delete%from%password_link%", statement);
      assertThat(answer.get().statusCode()).isEqualTo(503);
    }
  }

  @Test
  void aCrashAfterUnblockingIsMadeGoodByTheLoop() throws Exception {
    Holder holder = Holder.withPassword();
    Shutting.lockOut(holder.account());
    Facts.await(holder.account(), 2);
    String token = holder.askedToken(2);

    try (Connection connection = Tables.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table outbox in exclusive mode");
      var answer = CompletableFuture.supplyAsync(() -> choose(token, NEW_PASSWORD));
      endWhoever("%insert%into%outbox%", statement);
      connection.rollback();
      // It is set and the link used up; what is left needs no password.
      assertThat(answer.get().statusCode()).isEqualTo(204);
    }

    Callers.awaitOpen(holder.account());
    holder.signIn(NEW_PASSWORD).then().statusCode(200);
    assertUnblockedOnce(holder);
  }

  /** What is left waits for a lock here, as it may for Keycloak: longer than the gateway waits. */
  @Test
  void whoChoseAPasswordIsAnsweredBeforeTheRestIsDone() throws Exception {
    Holder holder = Holder.withPassword();
    Shutting.lockOut(holder.account());
    Facts.await(holder.account(), 2);
    String token = holder.askedToken(2);

    try (Connection connection = Tables.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table outbox in exclusive mode");
      var answer = CompletableFuture.supplyAsync(() -> choose(token, NEW_PASSWORD));
      assertThat(answer.get(15, TimeUnit.SECONDS).statusCode()).isEqualTo(204);
      connection.rollback();
    }

    Callers.awaitOpen(holder.account());
    holder.signIn(NEW_PASSWORD).then().statusCode(200);
    assertUnblockedOnce(holder);
  }

  @Test
  void whileKeycloakGoesAwayAfterThePasswordIsSetTheRestWaits() {
    Holder holder = Holder.withPassword();
    Response session = holder.signIn(PASSWORD);
    Shutting.lockOut(holder.account());
    Facts.await(holder.account(), 2);
    // What a crash right after the commit leaves behind.
    try (Outage _ = Outage.byFreezing(TestServers.current().keycloak())) {
      Tables.number(
          "with added as (insert into provisioning"
              + " (account_id, merchant_id, next_attempt_at, password_chosen, was_locked_out)"
              + " values (?, ?, now(), true, true) returning 1) select count(*) from added",
          holder.account(),
          holder.account());
    }

    Shutting.awaitAdmitted(holder.account());

    assertThat(Realm.refresh(session).statusCode()).isEqualTo(400);
    assertUnblockedOnce(holder);
  }

  private static void endWhoever(String query, Statement statement) throws SQLException {
    String waiting =
        "from pg_stat_activity where usename = 'auth' and wait_event_type = 'Lock' and query ilike"
            + " '"
            + query
            + "'";
    Probes.until(query + " to wait", () -> Tables.number("select count(*) " + waiting) > 0);
    statement.execute("select pg_terminate_backend(pid) " + waiting);
  }

  private static void assertUnblockedOnce(Holder holder) {
    Facts.await(holder.account(), 3);
    Registered.outlet(holder.account(), "Fence", "Annecy");
    assertThat(Facts.await(holder.account(), 4))
        .extracting(Facts.Fact::type)
        .containsExactly(
            "MerchantRegistered", "AccountBlocked", "AccountUnblocked", "OutletOpened");
  }
}
