package fr.cvconnect.events.intake;

import fr.cvconnect.events.EventsConfig;
import fr.cvconnect.events.IncomingRecord;
import fr.cvconnect.events.KafkaSettings;
import fr.cvconnect.events.Pauses;
import fr.cvconnect.events.tick.Pace;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * Reads one topic as a member of the service's group: poll and store, one step after another on a
 * thread of its own; now and then the offsets stored so far are committed and the read-through mark
 * saved, for either costs as much as storing a record does.
 *
 * <p>Offsets are committed only after the records' transaction. When storing fails for a reason
 * that passes, the consumer goes back to where the poll began and tries again, without end.
 */
final class IntakeLoop implements Runnable {
  private static final Logger LOG = Logger.getLogger(IntakeLoop.class);

  private final RecordIntake intake;
  private final IntakeSteps steps;
  private final KafkaSettings settings;
  private final EventsConfig.IntakeLimits limits;
  private final Pauses pauses;
  private final ReadThroughMarks marks;
  private final StoredOffsets offsets = new StoredOffsets();
  private final Pace saving;
  private boolean partitionsKnown;
  private volatile boolean stopping;
  private volatile Consumer<byte[], byte[]> current;

  IntakeLoop(RecordIntake intake, IntakeSteps steps, KafkaSettings settings, EventsConfig config) {
    this.intake = intake;
    this.steps = steps;
    this.settings = settings;
    this.limits = config.intake();
    this.pauses = new Pauses(limits.firstPause(), limits.longestPause());
    this.marks = steps.newMarks(settings);
    this.saving = new Pace(limits.saveEvery());
  }

  void stop() {
    stopping = true;
    Consumer<byte[], byte[]> consumer = current;
    if (consumer != null) {
      consumer.wakeup();
    }
  }

  @Override
  public void run() {
    while (!stopping) {
      try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings.consumer());
          marks) {
        current = consumer;
        consumer.subscribe(List.of(intake.topic()), new Rebalances(consumer));
        read(consumer);
      } catch (WakeupException stopped) {
        LOG.debugf("%s: stopped", intake.topic());
      } catch (RuntimeException | Error trouble) {
        LOG.warnf("%s: reading starts again: %s", intake.topic(), trouble);
        pause();
      }
    }
  }

  private void read(Consumer<byte[], byte[]> consumer) {
    while (!stopping) {
      ConsumerRecords<byte[], byte[]> polled = consumer.poll(limits.pollWait());
      try {
        knowPartitions(consumer);
        store(polled);
        if (saving.isDue()) {
          offsets.commit(consumer);
          markReadThrough(consumer);
        }
        pauses.reset();
      } catch (PassingTrouble trouble) {
        LOG.warnf("%s: not stored, trying again: %s", intake.topic(), trouble.getMessage());
        goBack(consumer, polled);
        pause();
      }
    }
  }

  private void knowPartitions(Consumer<byte[], byte[]> consumer) {
    if (intake.followsReadThrough() && !partitionsKnown) {
      List<PartitionInfo> partitions = consumer.partitionsFor(intake.topic());
      steps.know(partitions);
      // None as long as the topic has not been made.
      partitionsKnown = !partitions.isEmpty();
    }
  }

  private void store(ConsumerRecords<byte[], byte[]> polled) {
    if (!polled.isEmpty()) {
      steps.store(
          intake,
          StreamSupport.stream(polled.spliterator(), false).map(IncomingRecord::of).toList());
      offsets.reached(polled);
    }
  }

  private void markReadThrough(Consumer<byte[], byte[]> consumer) {
    if (intake.followsReadThrough()) {
      steps.save(intake.topic(), marks.reached(consumer));
      marks.note(consumer);
    }
  }

  private static void goBack(
      Consumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> polled) {
    Set<TopicPartition> assigned = consumer.assignment();
    for (TopicPartition partition : polled.partitions()) {
      List<ConsumerRecord<byte[], byte[]>> records = polled.records(partition);
      if (assigned.contains(partition)) {
        consumer.seek(partition, records.getFirst().offset());
      }
    }
  }

  private void pause() {
    Duration pause = pauses.next();
    try {
      Thread.sleep(pause);
    } catch (InterruptedException stopped) {
      stopping = true;
    }
  }

  private final class Rebalances implements ConsumerRebalanceListener {
    private final Consumer<byte[], byte[]> consumer;

    Rebalances(Consumer<byte[], byte[]> consumer) {
      this.consumer = consumer;
    }

    /** Also when the consumer is closed. */
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      try {
        offsets.commit(consumer);
      } finally {
        onPartitionsLost(partitions);
      }
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
      offsets.forget(partitions);
      marks.forget(partitions);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      marks.forget(partitions);
      partitionsKnown = false;
    }
  }
}
