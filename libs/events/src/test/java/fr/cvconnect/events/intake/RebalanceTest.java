package fr.cvconnect.events.intake;

import static fr.cvconnect.events.intake.Sender.newParcel;
import static fr.cvconnect.events.intake.Sender.timesNoted;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.events.EventsConfig;
import fr.cvconnect.events.KafkaSettings;
import fr.cvconnect.events.Topics;
import fr.cvconnect.testing.Probes;
import fr.cvconnect.testing.RealServers;
import fr.cvconnect.testing.TestServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Replicas share the partitions of a topic; one may come and go at any time. */
@QuarkusTest
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "payment-service"))
class RebalanceTest {
  @Inject ParcelDesk desk;
  @Inject Intakes.FactRecordsFactory factory;
  @Inject IntakeSteps steps;
  @Inject KafkaSettings settings;
  @Inject EventsConfig config;

  @Test
  void whileAReplicaComesAndGoesEveryFactIsHandledOnce() throws InterruptedException {
    List<String> parcels = new ArrayList<>();
    IntakeLoop replica = new IntakeLoop(factory.of(desk), steps, settings, config);
    Thread thread = Thread.ofPlatform().start(replica);

    while (membersWithFacts() < 2) {
      parcels.add(published());
    }
    for (int i = 0; i < 24; i++) {
      parcels.add(published());
    }
    replica.stop();
    while (membersWithFacts() > 1) {
      parcels.add(published());
    }
    parcels.add(published());
    thread.join();

    Probes.until(
        "all parcels to be noted",
        () -> parcels.stream().allMatch(parcel -> timesNoted(parcel) > 0));
    assertThat(parcels).allMatch(parcel -> timesNoted(parcel) == 1);
  }

  /** By its key, so that all partitions get some. */
  private static String published() {
    String parcel = newParcel();
    ProducerRecord<byte[], byte[]> fact = Sender.sent(parcel, 500);
    Sender.publish(
        new ProducerRecord<>(
            Topics.FACTS, null, Sender.bytes(parcel), fact.value(), fact.headers()));
    return parcel;
  }

  private static long membersWithFacts() {
    try (Admin admin = Admin.create(TestServers.current().kafka().adminSettings())) {
      return admin
          .describeConsumerGroups(List.of(Topics.SERVICE))
          .describedGroups()
          .get(Topics.SERVICE)
          .get()
          .members()
          .stream()
          .filter(RebalanceTest::readsFacts)
          .count();
    } catch (ExecutionException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static boolean readsFacts(MemberDescription member) {
    return member.assignment().topicPartitions().stream()
        .map(TopicPartition::topic)
        .anyMatch(Topics.FACTS::equals);
  }
}
