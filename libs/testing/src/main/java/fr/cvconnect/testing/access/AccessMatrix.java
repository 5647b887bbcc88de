package fr.cvconnect.testing.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table in a Markdown file: one row per operation, one column for each of {@link Everybody#ALL}.
 *
 * <pre>
 * | operation            | merchant    | outlet      | … | none |
 * |----------------------|-------------|-------------|---|------|
 * | GET /api/orders/{id} | 200 200 404 | 200 404 404 | … | 401  |
 * </pre>
 *
 * <p>A cell has what comes of the call for each {@link Whose} in their order, or one word for all
 * of them: a status, or {@value Call#NOTHING}.
 */
public final class AccessMatrix {
  private final List<List<String>> rows;

  private AccessMatrix(List<List<String>> rows) {
    this.rows = rows;
  }

  /**
   * One call that is to be made.
   *
   * @param outcome what must come of it
   */
  public record Case(String operation, String caller, Whose whose, String outcome) {}

  /** The file's one table, in the module's folder of test resources. */
  public static AccessMatrix read() {
    try {
      return parse(Files.readAllLines(Path.of("src/test/resources/access.md")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static AccessMatrix parse(List<String> lines) {
    List<List<String>> rows =
        lines.stream()
            .filter(line -> line.startsWith("|") && !line.startsWith("|-"))
            .map(AccessMatrix::columns)
            .toList();
    List<String> head = rows.getFirst();
    if (!head.subList(1, head.size()).equals(Everybody.ALL)) {
      throw new IllegalArgumentException("not the columns " + Everybody.ALL + ": " + head);
    }
    for (List<String> row : rows) {
      if (row.size() != head.size()) {
        throw new IllegalArgumentException("not " + head.size() + " columns: " + row);
      }
    }
    return new AccessMatrix(rows);
  }

  private static List<String> columns(String line) {
    return Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList();
  }

  /** The operations that have a row, as the table names them. */
  public Set<String> operations() {
    return new TreeSet<>(body().map(List::getFirst).toList());
  }

  /** Every call that the table has an outcome for. */
  public Stream<Case> cases() {
    return body().flatMap(this::casesOf);
  }

  private Stream<List<String>> body() {
    return rows.stream().skip(1);
  }

  private Stream<Case> casesOf(List<String> row) {
    return IntStream.range(1, row.size())
        .boxed()
        .flatMap(column -> casesOf(row.getFirst(), callerOf(column), row.get(column)));
  }

  private String callerOf(int column) {
    return rows.getFirst().get(column);
  }

  private static Stream<Case> casesOf(String operation, String caller, String cell) {
    String[] outcomes = cell.split(" +");
    if (outcomes.length != 1 && outcomes.length != Whose.values().length) {
      throw new IllegalArgumentException(operation + " for " + caller + ": " + cell);
    }
    return Arrays.stream(Whose.values())
        .map(
            whose -> {
              int place = outcomes.length == 1 ? 0 : whose.ordinal();
              return new Case(operation, caller, whose, outcomes[place]);
            });
  }
}
