package fr.cvconnect.servers.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.servers.Checkout;
import fr.cvconnect.servers.Command;
import fr.cvconnect.servers.Daemon;
import fr.cvconnect.servers.Distributions;
import fr.cvconnect.servers.Home;
import fr.cvconnect.servers.Ports;
import fr.cvconnect.servers.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgreSqlTest {
  private static final Duration AT_MOST = Duration.ofSeconds(60);

  @TempDir Path folder;

  private PostgreSql server;

  @BeforeEach
  void start() {
    server = server("postgresql");
    server.start(AT_MOST);
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void whatIsCommittedIsOnDisk() throws SQLException {
    assertThat(value(server, "show fsync")).isEqualTo("on");
    assertThat(value(server, "show synchronous_commit")).isEqualTo("on");
    assertThat(value(server, "show full_page_writes")).isEqualTo("on");
    assertThat(value(server, "show data_checksums")).isEqualTo("on");
  }

  @Test
  void startsAgainAtOnceAfterACrashWithItsRows() throws SQLException {
    execute("create table fact as select 42 as answer");

    server.daemon().kill();
    assertThat(server.isReady()).isFalse();
    server.start(AT_MOST);

    assertThat(value(server, "select answer from fact")).isEqualTo("42");
  }

  /**
   * As long as nobody waits for a dead process, its pid is taken, which PostgreSQL takes for it.
   */
  @Test
  void startsAgainAlthoughNobodyLookedAtTheDead() throws IOException, SQLException {
    server.daemon().kill();
    Path pidFile = folder.resolve("unwatched.pid");
    Daemon parent = new Daemon("parent", folder.resolve("parent.pid"), folder.resolve("log"));
    String script = "sleep 0 & echo $! > \"$0\"; exec sleep 600";
    List<String> line = List.of("/bin/sh", "-c", script, pidFile.toString());
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    parent.start(new Command(Unprivileged.line(line, parent.log()), Map.of(), folder));
    Waiting.until("the pid of the dead", AT_MOST, () -> Files.exists(pidFile));
    Path left = server.home().data().resolve("postmaster.pid");
    List<String> lines = new ArrayList<>(Files.readAllLines(left));
    lines.set(0, Files.readString(pidFile).strip());
    Files.write(left, lines);

    server.start(AT_MOST);

    assertThat(value(server, "select 42")).isEqualTo("42");
    parent.kill();
  }

  @Test
  void aStartOfARunningServerChangesNothing() {
    var pid = server.daemon().pid();

    server.start(AT_MOST);

    assertThat(server.daemon().pid()).isEqualTo(pid);
  }

  @Test
  void aCopyTakenWhileItWorksIsAServerOfItsOwn() throws SQLException {
    execute("create table fact as select 42 as answer");
    ClusterCopy.take(server, folder.resolve("copy"));
    execute("drop table fact");

    PostgreSql second = server("second");
    ClusterCopy.restore(folder.resolve("copy"), second);
    second.start(AT_MOST);

    assertThat(value(second, "select answer from fact")).isEqualTo("42");
    second.stop();
  }

  private PostgreSql server(String name) {
    return new PostgreSql(
        new Distributions(Checkout.current()),
        Home.under(folder, name),
        Ports.free(1).getFirst(),
        "secret");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = server.connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String value(PostgreSql server, String sql) throws SQLException {
    try (Connection connection = server.connect("postgres");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
