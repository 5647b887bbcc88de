package fr.cvconnect.events.intake;

import static fr.cvconnect.events.intake.Sender.newParcel;
import static fr.cvconnect.events.intake.Sender.publish;
import static fr.cvconnect.events.intake.Sender.scan;
import static fr.cvconnect.events.intake.Sender.timesStored;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.events.Store;
import fr.cvconnect.events.Topics;
import fr.cvconnect.testing.Outage;
import fr.cvconnect.testing.Probes;
import fr.cvconnect.testing.RealServers;
import fr.cvconnect.testing.TestServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.Test;

/** "Read through noon" means: whatever stood in the topic at noon is stored. */
@QuarkusTest
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "payment-service"))
class ReadThroughTest {
  private static final int PARTITIONS = 12;

  @Test
  void aTopicWithoutRecordsIsReadThroughToo() {
    awaitReadThrough(Instant.now());
  }

  @Test
  void whateverStoodInTheTopicAtThatTimeIsStored() {
    for (int round = 0; round < 2 * PARTITIONS; round++) {
      String code = newParcel();
      publish(scan(round % PARTITIONS, code));
      Instant published = Instant.now();

      awaitReadThrough(published);

      assertThat(timesStored(code)).isEqualTo(1);
    }
  }

  @Test
  void itWaitsForARecordThatCannotBeStoredYet() throws SQLException {
    String code = newParcel();
    Instant published;
    try (Connection blocker = Store.connect()) {
      blocker.setAutoCommit(false);
      Store.execute(blocker, "lock table scan in exclusive mode");
      publish(scan(5, code));
      published = Instant.now();
      awhile();

      assertThat(readThrough(5)).isBefore(published);
    }

    awaitReadThrough(published);
    assertThat(timesStored(code)).isEqualTo(1);
  }

  @Test
  void theEndOfATransactionIsNoRecordToWaitFor() {
    String code = newParcel();
    Sender.publishTogether(List.of(scan(5, code)));

    awaitReadThrough(Instant.now());

    assertThat(timesStored(code)).isEqualTo(1);
  }

  @Test
  void anAbandonedTransactionIsNoneEither() {
    String code = newParcel();
    try (KafkaProducer<byte[], byte[]> transaction = Sender.transaction()) {
      transaction.send(scan(5, code));
      transaction.flush();
      transaction.abortTransaction();
    }

    awaitReadThrough(Instant.now());

    assertThat(timesStored(code)).isZero();
  }

  /** What stands behind an open transaction is published, but nobody can read it yet. */
  @Test
  void itWaitsForAnOpenTransaction() {
    String inside = newParcel();
    String behind = newParcel();
    Instant published;
    try (KafkaProducer<byte[], byte[]> transaction = Sender.transaction()) {
      transaction.send(scan(5, inside));
      transaction.flush();
      publish(scan(5, behind));
      published = Instant.now();
      awhile();

      assertThat(readThrough(5)).isBefore(published);
      transaction.commitTransaction();
    }

    awaitReadThrough(published);
    assertThat(timesStored(inside)).isEqualTo(1);
    assertThat(timesStored(behind)).isEqualTo(1);
  }

  @Test
  void itStandsStillWhileTheBrokerIsAway() {
    Instant gone;
    try (Outage _ = Outage.byKilling(TestServers.current().kafka())) {
      gone = Instant.now();
      awhile();

      assertThat(readThrough(5)).isBefore(gone);
    }

    awaitReadThrough(gone);
  }

  /** Many times the slowest pace of the mark, {@code cv.events.intake.save-every}. */
  private static void awhile() {
    Instant over = Instant.now().plusSeconds(3);
    Probes.until("a while to pass", () -> Instant.now().isAfter(over));
  }

  private static void awaitReadThrough(Instant time) {
    Probes.until(
        "all to be read through " + time,
        () -> smallest().filter(reached -> reached.isAfter(time)).isPresent());
  }

  private static Optional<Instant> smallest() {
    long known = Store.number("select count(*) from read_through where topic = ?", Topics.RAW);
    return known < PARTITIONS
        ? Optional.empty()
        : Optional.of(time("select min(read_through) from read_through where topic = ?"));
  }

  private static Instant readThrough(int partition) {
    return time(
        "select read_through from read_through where topic = ? and partition = " + partition);
  }

  private static Instant time(String sql) {
    String epoch =
        "select coalesce(extract(epoch from nullif((%s), '-infinity')) * 1000, 0)::bigint"
            .formatted(sql);
    return Instant.ofEpochMilli(Store.number(epoch, Topics.RAW));
  }
}
