package fr.cvconnect.auth;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.testing.Outage;
import fr.cvconnect.testing.Probes;
import fr.cvconnect.testing.TestServers;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** "Le numéro qui m'a été transmis par e-mail lors de la création de mon compte" [seed]. */
@ServiceTest
class FirstPasswordTest {
  @Test
  void anOpenedAccountIsMailedItsIdentifierAndALinkToChooseThePassword() {
    Holder holder = Holder.registered();

    Map<String, Object> mail = holder.mailBox().await(1).getFirst();

    assertThat(mail.get("subject")).isEqualTo("Votre identifiant Chèque-Vacances Connect");
    assertThat(mail.get("text").toString()).contains(holder.account()).contains("7 jours");
    assertThat(mail.get("html").toString())
        .contains(holder.account())
        .contains(MailBox.token(mail));
    assertThat(Realm.credentials(holder.account())).isEmpty();
    Holder.choose(MailBox.token(mail), Holder.PASSWORD).then().statusCode(204);
    holder.signIn(Holder.PASSWORD).then().statusCode(200);
  }

  @Test
  void anOutletIsWrittenToAtItsOwnAddress() {
    String merchant = Registered.merchant();
    MailBox mailBox = new MailBox("accueil-" + merchant + "@holders.example");
    Map<String, Object> asked = Registered.newOutlet("Accueil", "Annecy");
    asked.put("email", mailBox.address());
    String path = "/api/merchants/" + merchant + "/outlets";
    String outlet =
        Registered.post(Callers.operations(), path, asked).then().extract().path("outletId");

    Holder.choose(mailBox.awaitToken(1), Holder.PASSWORD).then().statusCode(204);

    Realm.signIn(outlet, Holder.PASSWORD).then().statusCode(200);
  }

  /** Neither in a fact nor in any table; only the person has it. */
  @Test
  void theTokenIsWrittenDownNowhere() {
    Holder holder = Holder.registered();
    String token = holder.mailBox().awaitToken(1);

    assertThat(Facts.await(holder.account(), 1).toString()).doesNotContain(token);
    for (String table : List.of("password_link", "mail", "outbox", "provisioning", "account")) {
      assertThat(
              Tables.number(
                  "select count(*) from %s it where it::text like '%%' || ? || '%%'"
                      .formatted(table),
                  token))
          .as(table)
          .isZero();
    }
  }

  @Test
  void whileTheMailServerIsAwayMailsWait() {
    Holder holder;
    try (Outage _ = Outage.byStopping(TestServers.current().mail())) {
      holder = Holder.registered();
      Probes.until(
          "an attempt to fail",
          () ->
              Tables.number(
                      "select count(*) from mail where account_id = ? and last_failure is not null",
                      holder.account())
                  > 0);
    }
    String token = holder.mailBox().awaitToken(1);
    Holder.choose(token, Holder.PASSWORD).then().statusCode(204);
  }

  /** The window that SMTP leaves open: the server has the mail, and nobody could note it. */
  @Test
  void aMailThatCouldNotBeNotedIsSentAgainAndBothLinksWork() throws SQLException {
    Holder holder = Holder.registered();
    String first = holder.mailBox().awaitToken(1);

    Tables.execute(
        "update mail set sent_at = null, next_attempt_at = now() where account_id = ?",
        holder.account());

    String second = holder.mailBox().awaitToken(2);
    assertThat(second).isNotEqualTo(first);
    assertThat(linksOf(holder)).isEqualTo(2);
    Holder.choose(first, Holder.PASSWORD).then().statusCode(204);
    Holder.choose(second, Holder.PASSWORD).then().statusCode(404);
  }

  private static long linksOf(Holder holder) {
    return Tables.number(
        "select count(*) from password_link where account_id = ?", holder.account());
  }

  @Test
  void theLinkOfAFirstPasswordExpires() throws SQLException {
    Holder holder = Holder.registered();
    String token = holder.mailBox().awaitToken(1);
    Tables.execute(
        "update password_link set expires_at = now() - interval '1 second' where account_id = ?",
        holder.account());

    Holder.choose(token, Holder.PASSWORD).then().statusCode(404);
    Holder.choose(holder.askedToken(2), Holder.PASSWORD).then().statusCode(204);
  }
}
