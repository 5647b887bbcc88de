package fr.cvconnect.sandbox.wallet.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.sandbox.wallet.MerchantSideResource;
import fr.cvconnect.sandbox.wallet.Topics;
import fr.cvconnect.sandbox.wallet.Wallet;
import fr.cvconnect.sandbox.wallet.WalletKeys;
import fr.cvconnect.testing.RealServers;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** The relay is stopped where a crash would stop it, and started as the next run does. */
@QuarkusTest
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "wallet"))
@WithTestResource(WalletKeys.class)
class CrashTest {
  @Inject MerchantSideResource merchantSide;
  @Inject PublicationRelay relay;
  @Inject AgroalDataSource database;

  @Test
  void aDebitTakenBeforeACrashIsPublishedAfterIt() throws InterruptedException, SQLException {
    String code = merchantSide.request(6000);
    UUID paymentId = merchantSide.of(code).paymentId();
    relay.stop(new ShutdownEvent());
    long before = Wallet.balanceOf("nadia");
    UUID debitId = Wallet.pay(code, 4500);
    assertThat(unpublished(debitId)).isEqualTo(1);

    relay.start(new StartupEvent());

    assertThat(Topics.debits(paymentId, 1)).hasSize(1);
    assertThat(Wallet.balanceOf("nadia")).isEqualTo(before - 4500);
  }

  @Test
  void aRecordThatWasSentButNotMarkedIsSentAgainByteForByte() throws SQLException {
    String code = merchantSide.request(6000);
    UUID paymentId = merchantSide.of(code).paymentId();
    UUID debitId = Wallet.pay(code, 4500);
    assertThat(Topics.debits(paymentId, 1)).hasSize(1);

    update("update publication set published_at = null where debit_id = ?", debitId);

    List<ConsumerRecord<byte[], byte[]>> published = Topics.debits(paymentId, 2);
    assertThat(published).hasSize(2);
    assertThat(published.getLast().value()).isEqualTo(published.getFirst().value());
    assertThat(published.getLast().headers()).isEqualTo(published.getFirst().headers());
  }

  private int unpublished(UUID debitId) throws SQLException {
    String query = "select count(*) from publication where debit_id = ? and published_at is null";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setObject(1, debitId);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  private void update(String sql, UUID debitId) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, debitId);
      statement.executeUpdate();
    }
  }
}
