package fr.cvconnect.events.intake;

import static fr.cvconnect.events.intake.Sender.awaitNoted;
import static fr.cvconnect.events.intake.Sender.awaitStored;
import static fr.cvconnect.events.intake.Sender.deadLetters;
import static fr.cvconnect.events.intake.Sender.newParcel;
import static fr.cvconnect.events.intake.Sender.publish;
import static fr.cvconnect.events.intake.Sender.scan;
import static fr.cvconnect.events.intake.Sender.sent;
import static fr.cvconnect.events.intake.Sender.timesNoted;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.events.Store;
import fr.cvconnect.events.Topics;
import fr.cvconnect.testing.KafkaProbe;
import fr.cvconnect.testing.Outage;
import fr.cvconnect.testing.Probes;
import fr.cvconnect.testing.RealServers;
import fr.cvconnect.testing.TestServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** While it cannot store, an intake loses nothing and acknowledges nothing. */
@QuarkusTest
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "payment-service"))
class IntakeOutageTest {
  private static final int PARTITION = 7;

  @Inject Scanner scanner;

  private final String code = newParcel();

  @Test
  void aRecordIsReadAgainUntilItIsStoredAndAcknowledgedOnlyThen()
      throws ExecutionException, InterruptedException {
    RecordMetadata sent;
    try (Outage _ = Outage.ofDatabase(Store.NAME)) {
      sent = KafkaProbe.as(Topics.WRITER_OF_RAW).send(scan(PARTITION, code));
      Probes.until("several attempts", () -> scanner.timesRead(code) >= 4);

      assertThat(committed()).isLessThanOrEqualTo(sent.offset());
    }

    awaitStored(code);
    Probes.until("the commit", () -> committedNow() == sent.offset() + 1);
    assertThat(Sender.timesStored(code)).isEqualTo(1);
    assertThat(deadLetters(code)).isEmpty();
  }

  @Test
  void aFactIsHandledOnceAfterwardsAndIsNoDeadLetter() {
    String parcel = newParcel();
    try (Outage _ = Outage.ofDatabase(Store.NAME)) {
      publish(sent(parcel, 500), scan(PARTITION, code));
      Probes.until("several attempts", () -> scanner.timesRead(code) >= 4);
    }

    awaitNoted(parcel);
    assertThat(timesNoted(parcel)).isEqualTo(1);
    assertThat(deadLetters(parcel)).isEmpty();
  }

  @Test
  void whenTheBrokerComesBackReadingGoesOn() {
    String parcel = newParcel();

    Outage.byKilling(TestServers.current().kafka()).close();
    publish(sent(parcel, 500), scan(PARTITION, code));

    awaitNoted(parcel);
    awaitStored(code);
  }

  private static long committedNow() {
    try {
      return committed();
    } catch (ExecutionException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Up to where the group has acknowledged; nothing yet is the beginning. */
  private static long committed() throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(TestServers.current().kafka().adminSettings())) {
      OffsetAndMetadata offset =
          admin
              .listConsumerGroupOffsets(Topics.SERVICE)
              .partitionsToOffsetAndMetadata()
              .get()
              .get(new TopicPartition(Topics.RAW, PARTITION));
      return offset == null ? 0 : offset.offset();
    }
  }
}
