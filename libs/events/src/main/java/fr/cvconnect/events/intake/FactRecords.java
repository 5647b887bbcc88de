package fr.cvconnect.events.intake;

import fr.cvconnect.events.CloudEventHeaders;
import fr.cvconnect.events.Envelope;
import fr.cvconnect.events.IncomingFact;
import fr.cvconnect.events.IncomingRecord;
import fr.cvconnect.events.UnreadableRecord;
import fr.cvconnect.events.outbox.DeadLetters;
import fr.cvconnect.json.WireJson;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Turns the raw records of a topic into the facts that its {@link FactIntake} has not seen yet. */
final class FactRecords implements RecordIntake {
  private final FactIntake intake;
  private final Map<String, Class<? extends Record>> types;
  private final Inbox inbox;
  private final DeadLetters deadLetters;
  private final MeterRegistry metrics;

  FactRecords(FactIntake intake, Inbox inbox, DeadLetters deadLetters, MeterRegistry metrics) {
    this.intake = intake;
    this.types =
        intake.types().stream()
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
    this.inbox = inbox;
    this.deadLetters = deadLetters;
    this.metrics = metrics;
  }

  @Override
  public String topic() {
    return intake.topic();
  }

  @Override
  public Supplier<Uni<Void>> read(List<IncomingRecord> records) {
    List<IncomingFact> facts = new ArrayList<>();
    Map<IncomingRecord, UnreadableRecord> dead = new LinkedHashMap<>();
    for (IncomingRecord read : records) {
      try {
        add(facts, read);
      } catch (UnreadableRecord unreadable) {
        dead.put(read, unreadable);
      }
    }
    return () -> deadLetters.keep(dead).chain(() -> handleNew(facts));
  }

  private void add(List<IncomingFact> facts, IncomingRecord read) {
    Envelope envelope = CloudEventHeaders.read(read);
    Class<? extends Record> type = types.get(envelope.type());
    if (type == null) {
      metrics.counter("facts.ignored", "topic", topic(), "type", envelope.type()).increment();
    } else {
      Object body = body(read, type);
      String json = new String(read.value(), StandardCharsets.UTF_8);
      facts.add(new IncomingFact(envelope, body, json));
    }
  }

  private static Object body(IncomingRecord read, Class<?> type) {
    if (read.value() == null) {
      throw new UnreadableRecord("UNREADABLE_BODY", "no body");
    }
    try {
      return WireJson.tolerant().readValue(read.value(), type);
    } catch (IOException malformed) {
      throw new UnreadableRecord("UNREADABLE_BODY", malformed.getMessage());
    }
  }

  private Uni<Void> handleNew(List<IncomingFact> facts) {
    Set<UUID> ids = facts.stream().map(fact -> fact.envelope().id()).collect(Collectors.toSet());
    return inbox
        .takeIn(ids)
        .map(fresh -> firstOfEach(facts, fresh))
        .chain(fresh -> fresh.isEmpty() ? Uni.createFrom().voidItem() : intake.on(fresh));
  }

  /** The same event may stand twice in one poll. */
  private static List<IncomingFact> firstOfEach(List<IncomingFact> facts, Set<UUID> fresh) {
    Set<UUID> left = new HashSet<>(fresh);
    return facts.stream().filter(fact -> left.remove(fact.envelope().id())).toList();
  }
}
