package fr.cvconnect.bench;

import fr.cvconnect.servers.postgresql.Database;
import fr.cvconnect.servers.postgresql.PostgreSql;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * PostgreSQL's own load generator, which stands for the limit of the machine.
 *
 * <p>Every transaction's latency comes from its log; prepared statements, as the service's.
 */
final class PgBench {
  private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+) \\(without");
  private static final Duration GRACE = Duration.ofSeconds(30);

  private final String program;
  private final PostgreSql server;
  private final Database database;
  private final Path folder;

  private PgBench(String program, PostgreSql server, Database database, Path folder) {
    this.program = program;
    this.server = server;
    this.database = database;
    this.folder = folder;
  }

  /** The one on the PATH, since the unpacked PostgreSQL carries none. */
  static PgBench find(PostgreSql server, Database database, Path folder) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(entry -> Path.of(entry, "pgbench"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(found -> new PgBench(found.toString(), server, database, folder))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "pgbench is needed and is not on the PATH. Debian, Ubuntu: apt install"
                        + " postgresql-contrib. Fedora: dnf install postgresql-contrib. macOS: brew"
                        + " install postgresql."));
  }

  /**
   * Runs a script from this package's resources.
   *
   * @param firstNumber value of {@code :n} before the first transaction
   */
  Window run(String script, int connections, Duration window, long firstNumber) {
    try {
      Path work = Files.createTempDirectory(folder, "pgbench");
      Path file = Files.writeString(work.resolve(script), text(script));
      String said = execute(work, command(file, connections, window, firstNumber), window);
      Matcher tps = TPS.matcher(said);
      if (!tps.find()) {
        throw new IllegalStateException("pgbench says nothing of its speed:\n" + said);
      }
      long[] latenciesNanos = latenciesNanos(work);
      double seconds = latenciesNanos.length / Double.parseDouble(tps.group(1));
      return Window.of(latenciesNanos, seconds);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> command(Path script, int connections, Duration window, long firstNumber) {
    return List.of(
        program,
        "--no-vacuum",
        "--protocol=prepared",
        "--log",
        "--client=" + connections,
        "--time=" + window.toSeconds(),
        "--define=n=" + firstNumber,
        "--file=" + script,
        "--host=localhost",
        "--port=" + server.port(),
        "--username=" + database.service(),
        database.name());
  }

  private String execute(Path work, List<String> command, Duration window) throws IOException {
    Path output = work.resolve("output");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(work.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "PGPASSWORD",
                database.servicePassword(),
                "PGOPTIONS",
                "-c search_path=" + TableCopies.SCHEMA));
    Process process = builder.start();
    try {
      if (!process.waitFor(window.plus(GRACE).toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("pgbench does not end");
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
    String said = Files.readString(output);
    if (process.exitValue() != 0) {
      throw new IllegalStateException("pgbench failed:\n" + said);
    }
    return said;
  }

  /** Lines of the log: client, transaction, latency in microseconds, … */
  private static long[] latenciesNanos(Path work) throws IOException {
    List<Path> logs = new ArrayList<>();
    try (Stream<Path> files = Files.list(work)) {
      files
          .filter(file -> file.getFileName().toString().startsWith("pgbench_log"))
          .forEach(logs::add);
    }
    LongStream.Builder latencies = LongStream.builder();
    for (Path log : logs) {
      for (String line : Files.readAllLines(log)) {
        latencies.add(Long.parseLong(line.split(" ")[2]) * 1_000);
      }
    }
    return latencies.build().toArray();
  }

  private static String text(String script) throws IOException {
    try (InputStream stream = PgBench.class.getResourceAsStream(script)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
