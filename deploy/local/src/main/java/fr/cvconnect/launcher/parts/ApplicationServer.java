package fr.cvconnect.launcher.parts;

import fr.cvconnect.servers.Command;
import fr.cvconnect.servers.Daemon;
import fr.cvconnect.servers.JavaProgram;
import fr.cvconnect.servers.Server;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One of our own applications, as Quarkus packages it.
 *
 * @param folder the one with quarkus-run.jar
 */
record ApplicationServer(Daemon daemon, Path folder, int port, Map<String, String> environment)
    implements Server {
  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(3);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(ANSWER_LIMIT).build();

  @Override
  public void prepare() {
    if (!folder.resolve("quarkus-run.jar").toFile().exists()) {
      throw new IllegalStateException(name() + " is not built: nothing in " + folder);
    }
  }

  /**
   * A small heap, so that the house fits into 4 GB; the serial collector suits few processors. Busy
   * services still compile five minutes after their start, on nearly half a core all together: that
   * steps back behind what somebody waits for (10 is a niceness, set only under this policy).
   */
  @Override
  public void launch() {
    var line =
        List.of(
            JavaProgram.executable(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:ThreadPriorityPolicy=1",
            "-XX:CompilerThreadPriority=10",
            "-jar",
            folder.resolve("quarkus-run.jar").toString());
    daemon.start(new Command(line, environment, folder));
  }

  /**
   * Ready is what it says itself: its database reached, its tables migrated, its intakes at work.
   */
  @Override
  public boolean isReady() {
    var address = URI.create("http://localhost:" + port + "/q/health/ready");
    var request = HttpRequest.newBuilder(address).timeout(ANSWER_LIMIT).build();
    try {
      return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void stop() {
    daemon.stop("TERM", STOP_LIMIT);
  }
}
