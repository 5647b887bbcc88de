package fr.cvconnect.events.intake;

import fr.cvconnect.events.IncomingRecord;
import fr.cvconnect.events.Topics;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Stores the text of each record, and cannot read one that is torn. */
@Singleton
class Scanner implements RecordIntake {
  static final String TORN = "torn";

  private final Map<String, Integer> timesRead = new ConcurrentHashMap<>();

  @Override
  public String topic() {
    return Topics.RAW;
  }

  @Override
  public boolean followsReadThrough() {
    return true;
  }

  @Override
  public Supplier<Uni<Void>> read(List<IncomingRecord> records) {
    List<String> codes = records.stream().map(this::code).toList();
    return () -> store(codes);
  }

  /** How often the record was read, stored or not. */
  int timesRead(String code) {
    return timesRead.getOrDefault(code, 0);
  }

  private String code(IncomingRecord record) {
    String code = new String(record.value(), StandardCharsets.UTF_8);
    timesRead.merge(code, 1, Integer::sum);
    if (code.startsWith(TORN)) {
      throw new IllegalArgumentException(code + " cannot be read");
    }
    return code;
  }

  private static Uni<Void> store(List<String> codes) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery("insert into scan select unnest(cast(:codes as text[]))")
                    .setParameter("codes", codes.toArray(String[]::new))
                    .executeUpdate())
        .replaceWithVoid();
  }
}
