package fr.cvconnect.events.intake;

import fr.cvconnect.events.EventsConfig;
import fr.cvconnect.events.KafkaSettings;
import fr.cvconnect.events.outbox.DeadLetters;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts a reader for every intake of the service, and stops them before the rest goes down. */
@ApplicationScoped
class Intakes {
  private final List<RecordIntake> intakes = new ArrayList<>();
  private final IntakeSteps steps;
  private final KafkaSettings settings;
  private final EventsConfig config;
  private final List<IntakeLoop> loops = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();

  Intakes(
      @All List<RecordIntake> records,
      @All List<FactIntake> facts,
      FactRecordsFactory factory,
      IntakeSteps steps,
      KafkaSettings settings,
      EventsConfig config) {
    intakes.addAll(records);
    facts.stream().map(factory::of).forEach(intakes::add);
    this.steps = steps;
    this.settings = settings;
    this.config = config;
  }

  void start(@Observes StartupEvent started) {
    for (RecordIntake intake : intakes) {
      IntakeLoop loop = new IntakeLoop(intake, steps, settings, config);
      loops.add(loop);
      threads.add(Thread.ofPlatform().name("intake " + intake.topic()).start(loop));
    }
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    loops.forEach(IntakeLoop::stop);
    for (Thread thread : threads) {
      thread.join(TimeUnit.SECONDS.toMillis(10));
    }
  }

  /** Makes the raw side of a fact intake. */
  @ApplicationScoped
  static class FactRecordsFactory {
    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final MeterRegistry metrics;

    FactRecordsFactory(Inbox inbox, DeadLetters deadLetters, MeterRegistry metrics) {
      this.inbox = inbox;
      this.deadLetters = deadLetters;
      this.metrics = metrics;
    }

    RecordIntake of(FactIntake intake) {
      return new FactRecords(intake, inbox, deadLetters, metrics);
    }
  }
}
