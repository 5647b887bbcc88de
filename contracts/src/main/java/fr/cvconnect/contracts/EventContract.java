package fr.cvconnect.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cvconnect.json.WireJson;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a service's record of an event fits the event's schema and golden example. The record's
 * simple name is the event's name. A new event without schema and example fails:
 *
 * <pre>{@code
 * static Stream<EventContract> written() {
 *   return EventContract.ofAll(PaymentFact.class);
 * }
 *
 * @ParameterizedTest
 * @MethodSource("written")
 * void everyEventIsWrittenAsPromised(EventContract event) {
 *   event.requireWrittenAsPromised();
 * }
 * }</pre>
 */
public final class EventContract {
  private static final ObjectMapper JSON = WireJson.tolerant();

  private final Class<? extends Record> type;

  private EventContract(Class<? extends Record> type) {
    this.type = type;
  }

  /** The contract of one event a service writes or reads. */
  public static EventContract of(Class<? extends Record> type) {
    return new EventContract(type);
  }

  /** The contracts of all events that a sealed interface permits, nested sealed ones too. */
  public static Stream<EventContract> ofAll(Class<?> sealedType) {
    if (sealedType.isRecord()) {
      return Stream.of(of(sealedType.asSubclass(Record.class)));
    }
    if (!sealedType.isSealed()) {
      throw new AssertionError(sealedType + " is neither a record nor sealed");
    }
    return Arrays.stream(sealedType.getPermittedSubclasses()).flatMap(EventContract::ofAll);
  }

  /** The event's name, {@code PaymentRequested}. */
  public String name() {
    return type.getSimpleName();
  }

  /** For its publisher: what goes into the record comes out again, and keeps the schema. */
  public void requireWrittenAsPromised() {
    requireReadAsPromised();
    requireComponents("does not write", missing(EventSchema.ofBody(name()).required()));
    String body = write(read());
    EventSchema.ofBody(name()).requireValid(body);
    requireEqual(withoutNulls(tree(example().body())), withoutNulls(tree(body)));
  }

  /** For its readers: the record asks only for what is promised, and reads it unchanged. */
  public void requireReadAsPromised() {
    Set<String> unknown = new TreeSet<>(components());
    unknown.removeAll(EventSchema.ofBody(name()).properties());
    requireComponents("reads what nobody promised:", unknown);
    JsonNode promised = withoutNulls(tree(example().body()));
    withoutNulls(tree(write(read())))
        .forEachEntry((field, value) -> requireEqual(promised.get(field), value));
  }

  @Override
  public String toString() {
    return name();
  }

  private EventExample example() {
    return EventExample.of(name());
  }

  private Set<String> missing(Set<String> required) {
    Set<String> missing = new TreeSet<>(required);
    missing.removeAll(components());
    return missing;
  }

  private Set<String> components() {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getName)
        .collect(Collectors.toSet());
  }

  private void requireComponents(String complaint, Set<String> names) {
    if (!names.isEmpty()) {
      throw new AssertionError(type.getName() + " " + complaint + " " + names);
    }
  }

  private void requireEqual(JsonNode expected, JsonNode actual) {
    if (!actual.equals(expected)) {
      throw new AssertionError(
          type.getName() + " turns the example's " + expected + " into " + actual);
    }
  }

  private Record read() {
    try {
      return JSON.readValue(example().body(), type);
    } catch (JsonProcessingException e) {
      throw new AssertionError(type.getName() + " cannot read the example: " + e.getMessage(), e);
    }
  }

  private static String write(Record fact) {
    try {
      return JSON.writeValueAsString(fact);
    } catch (JsonProcessingException e) {
      throw new AssertionError(fact + " cannot be written: " + e.getMessage(), e);
    }
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("Not JSON: " + text, e);
    }
  }

  // Absent and null mean the same for every optional field.
  private static JsonNode withoutNulls(JsonNode body) {
    body.properties().removeIf(field -> field.getValue().isNull());
    return body;
  }
}
