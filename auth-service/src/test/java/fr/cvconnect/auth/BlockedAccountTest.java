package fr.cvconnect.auth;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.testing.Outage;
import fr.cvconnect.testing.Probes;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Keycloak blocks at the third wrong password; here it is learnt, published and mailed. */
@ServiceTest
class BlockedAccountTest {
  @Test
  void aBlockIsPublishedAndMailedOnce() {
    Holder holder = Holder.withPassword();

    Shutting.lockOut(holder.account());

    Facts.Fact fact = Facts.await(holder.account(), 2).getLast();
    assertThat(fact.type()).isEqualTo("AccountBlocked");
    assertThat(fact.body())
        .containsEntry("account", holder.account())
        .containsEntry("cause", "WRONG_PASSWORDS");
    Map<String, Object> mail = holder.mailBox().await(2).getLast();
    assertThat(mail.get("subject")).isEqualTo("Votre compte est bloqué");
    assertThat(mail.get("text").toString())
        .contains(holder.account())
        .contains("mot de passe oublié")
        .doesNotContain("#");
    // Read again each time, as the last minute always is.
    Registered.outlet(holder.account(), "Fence", "Annecy");
    assertThat(types(holder, 3))
        .containsExactly("MerchantRegistered", "AccountBlocked", "OutletOpened");
    assertThat(holder.mailBox().messages()).hasSize(2);
    assertThat(given().get("/q/metrics").asString())
        .containsPattern("accounts_locked_out_total [1-9]");
  }

  @Test
  void blocksAndUnblocksTakeTurns() {
    Holder holder = Holder.withPassword();
    Shutting.lockOut(holder.account());
    holder.mailBox().await(2);
    Holder.choose(holder.askedToken(2), "Un autre mot de passe").then().statusCode(204);

    Shutting.lockOut(holder.account());

    assertThat(types(holder, 4))
        .containsExactly(
            "MerchantRegistered", "AccountBlocked", "AccountUnblocked", "AccountBlocked");
  }

  @Test
  void whatHappenedWhileTheDatabaseWasAwayIsReadAfterwards() {
    Holder holder = Holder.withPassword();
    try (Outage _ = Outage.ofDatabase("auth")) {
      Shutting.lockOut(holder.account());
    }

    assertThat(types(holder, 2)).endsWith("AccountBlocked");
  }

  /** Staff are mailed nothing and unblock nothing themselves, so somebody must notice. */
  @Test
  void aBlockedAccountOfStaffIsCountedToo() {
    String name = "preparer-" + Registered.freshNumber();
    Realm.create(name, Map.of());
    Realm.setPassword(name, "a password of its own choice");
    long before = lockedOut();
    try {
      Shutting.lockOut(name);
      Probes.until("the block to be counted", () -> lockedOut() > before);
    } finally {
      Realm.delete(name);
    }
  }

  private static long lockedOut() {
    return given()
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith("accounts_locked_out_total "))
        .mapToLong(line -> (long) Double.parseDouble(line.split(" ")[1]))
        .sum();
  }

  /** The account was unblocked before anybody had read that it was blocked. */
  @Test
  void whatIsOverWhenItIsReadIsNoNews() throws SQLException {
    Holder holder = Holder.withPassword();
    Tables.execute(
        "update account set lockout_lifted_at = now() + interval '1 minute' where id = ?",
        holder.account());

    Shutting.lockOut(holder.account());

    awaitRead();
    Registered.outlet(holder.account(), "Fence", "Annecy");
    assertThat(types(holder, 2)).containsExactly("MerchantRegistered", "OutletOpened");
  }

  /** Events are read in their order, so once a later one is told this one is read. */
  private static void awaitRead() {
    Holder fence = Holder.withPassword();
    Shutting.lockOut(fence.account());
    assertThat(types(fence, 2)).endsWith("AccountBlocked");
  }

  private static List<String> types(Holder holder, int count) {
    return Facts.await(holder.account(), count).stream().map(Facts.Fact::type).toList();
  }
}
