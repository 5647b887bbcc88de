package fr.cvconnect.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.notification.Publisher;
import fr.cvconnect.notification.RealHouse;
import fr.cvconnect.testing.Probes;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealHouse
class MailToMerchantsTest {
  private static int serial = 300_000;

  @Inject Pool database;
  @Inject MailDispatch dispatch;

  private final String merchant = Integer.toString(++serial);
  private final String address = "direction@m%s.example".formatted(merchant);

  @BeforeEach
  void mailServerIsUp() {
    MailServer.down();
    MailServer.up();
  }

  @Test
  void aScheduledTransferIsAnnouncedInFrench() throws Exception {
    register();
    schedule(UUID.randomUUID());

    MimeMessage mail = awaitMails(1).getFirst();

    assertThat(mail.getSubject())
        .isEqualTo("Votre virement du 30 novembre 2026\u00a0: 43,87\u00a0€");
    assertThat(mail.getFrom()[0].toString()).contains("ne-pas-repondre@cvconnect.example");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(part(mail, "text/plain"))
        .contains("Votre virement pour la journée du lundi 23 novembre 2026 est programmé.")
        .contains(
            "Bénéficiaire\u00a0: Camping <Les Pins> SARL (convention n°\u00a0" + merchant + ")")
        .contains("Échéance\u00a0: lundi 30 novembre 2026")
        .contains("Référence\u00a0: CV-REF-1")
        .contains("Nombre de paiements\u00a0: 1")
        .contains("Montant brut\u00a0: 45,00\u00a0€")
        .contains("Commission\u00a0: 1,13\u00a0€")
        .contains("Montant net\u00a0: 43,87\u00a0€")
        .doesNotContain("Point d’accueil")
        .doesNotContain("\n\n\n");
    assertThat(part(mail, "text/html"))
        .contains("<html lang=\"fr\">")
        .contains("Camping &lt;Les Pins&gt; SARL")
        .contains("<strong>43,87\u00a0€</strong>");
  }

  @Test
  void aHeldTransferIsToldWithItsReason() throws Exception {
    register();
    Publisher.publish("TransferHeld", merchant, transfer("TransferHeld", UUID.randomUUID()));

    MimeMessage mail = awaitMails(1).getFirst();

    assertThat(mail.getSubject())
        .isEqualTo("Votre virement pour la journée du 23 novembre 2026 est retenu");
    assertThat(part(mail, "text/plain"))
        .contains(
            "est retenu\u00a0: aucun compte bancaire n’est enregistré pour votre convention.");
  }

  @Test
  void redeliveredAndRepeatedFactsSendOneMail() throws Exception {
    register();
    UUID transfer = UUID.randomUUID();
    UUID event = UUID.randomUUID();
    String body = transfer("TransferScheduled", transfer);
    Publisher.publish("TransferScheduled", merchant, body, event);
    Publisher.publish("TransferScheduled", merchant, body, event);
    awaitMails(1);
    Publisher.publish("TransferScheduled", merchant, body, UUID.randomUUID());
    schedule(UUID.randomUUID());

    awaitMails(2);
    assertThat(mailRows(transfer)).isEqualTo(1);
  }

  @Test
  void aMailWaitsUntilItsMerchantIsRegistered() throws Exception {
    schedule(UUID.randomUUID());
    Probes.until("the mail to be written", () -> unsent() == 1);

    register();

    awaitMails(1);
  }

  @Test
  void aMailWaitsUntilTheMailServerIsBack() throws Exception {
    register();
    MailServer.down();
    schedule(UUID.randomUUID());
    Probes.until("an attempt to fail", () -> failedAttempts() > 0);

    MailServer.up();

    awaitMails(1);
  }

  /** The ticks that come meanwhile try a mail each, too. */
  @Test
  void whileTheMailServerIsAwayAPassTriesOneMail() throws Throwable {
    register();
    MailServer.down();
    int mails = 60;
    for (int i = 0; i < mails; i++) {
      schedule(UUID.randomUUID());
    }
    Probes.until("all mails to be written", () -> unsent() == mails);

    VertxContextSupport.subscribeAndAwait(dispatch::sendDue);

    assertThat(failedAttempts()).isBetween(1L, mails / 2L);
    MailServer.up();
    awaitMails(mails);
  }

  @Test
  void aMailServerThatSaysNothingIsGivenUpOnAfterAWhile() throws Exception {
    register();
    MailServer.down();
    ServerSocket mute = MailServer.mute();
    schedule(UUID.randomUUID());
    Probes.until("an attempt to fail", () -> failedAttempts() > 0);
    mute.close();

    MailServer.up();

    awaitMails(1);
  }

  /** The window that SMTP leaves open: the server has the mail, and nobody could note it. */
  @Test
  void aMailSentTwiceByACrashIsTheSameMessage() throws Exception {
    register();
    UUID transfer = UUID.randomUUID();
    schedule(transfer);
    awaitMails(1);
    Probes.until("the mail to be noted", () -> unsent() == 0);
    database
        .preparedQuery("update mail set sent_at = null where transfer_id = $1")
        .executeAndAwait(Tuple.of(transfer));

    List<MimeMessage> mails = awaitMails(2);

    assertThat(mails.getFirst().getMessageID())
        .matches("<[0-9a-f-]{36}@cvconnect.example>")
        .isEqualTo(mails.getLast().getMessageID());
  }

  private void register() {
    Map<String, String> fields =
        Map.of("merchantId", merchant, "legalName", "Camping <Les Pins> SARL", "email", address);
    Publisher.publish("MerchantRegistered", merchant, Publisher.body("MerchantRegistered", fields));
  }

  private void schedule(UUID transfer) {
    Publisher.publish("TransferScheduled", merchant, transfer("TransferScheduled", transfer));
  }

  private String transfer(String event, UUID id) {
    return Publisher.body(
        event,
        Map.of("transferId", id.toString(), "merchantId", merchant, "endToEndId", "CV-REF-1"));
  }

  private List<MimeMessage> awaitMails(int count) {
    Probes.until(count + " mails to " + address, () -> mails().size() >= count);
    assertThat(mails()).hasSize(count);
    return mails();
  }

  private List<MimeMessage> mails() {
    return MailServer.received().stream().filter(this::isForTheMerchant).toList();
  }

  private boolean isForTheMerchant(MimeMessage mail) {
    try {
      return mail.getRecipients(RecipientType.TO)[0].toString().equals(address);
    } catch (MessagingException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private long unsent() {
    return count("sent_at is null and merchant_id = $1", merchant);
  }

  private long failedAttempts() {
    return count("attempts > 0 and last_error is not null and merchant_id = $1", merchant);
  }

  private long mailRows(UUID transfer) {
    return count("transfer_id = cast($1 as text)::uuid", transfer.toString());
  }

  private long count(String condition, Object value) {
    return database
        .preparedQuery("select count(*) from mail where " + condition)
        .executeAndAwait(Tuple.of(value))
        .iterator()
        .next()
        .getLong(0);
  }

  private static String part(MimeMessage mail, String type) throws IOException, MessagingException {
    Multipart alternatives = (Multipart) mail.getContent();
    for (int i = 0; i < alternatives.getCount(); i++) {
      BodyPart part = alternatives.getBodyPart(i);
      if (part.isMimeType(type)) {
        return ((String) part.getContent()).replace("\r\n", "\n");
      }
    }
    throw new AssertionError("no part " + type);
  }
}
