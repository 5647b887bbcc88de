package fr.cvconnect.bench;

import fr.cvconnect.servers.Checkout;
import fr.cvconnect.servers.Command;
import fr.cvconnect.servers.Daemon;
import fr.cvconnect.servers.JavaProgram;
import fr.cvconnect.servers.Ports;
import fr.cvconnect.servers.Waiting;
import fr.cvconnect.testing.RealServers;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** payment-service as it is deployed, in a process of its own, on an empty database. */
final class PaymentProcess implements AutoCloseable {
  private static final Duration READY_AT_MOST = Duration.ofMinutes(2);
  private static final Duration STOP_AT_MOST = Duration.ofSeconds(20);

  static final String WALLET_KEY_ID = "bench";

  private final int port = Ports.free(1).getFirst();
  private final Daemon daemon;

  private PaymentProcess(Path folder) {
    this.daemon =
        new Daemon("payment-service", folder.resolve("payment.pid"), folder.resolve("payment.log"));
  }

  static PaymentProcess start(Checkout checkout, PublicKey wallet) {
    Path jar = checkout.root().resolve("payment-service/target/quarkus-app/quarkus-run.jar");
    if (!Files.exists(jar)) {
      throw new IllegalStateException("Not built: " + jar + ". Build it: ./mvnw package");
    }
    PaymentProcess process = new PaymentProcess(checkout.local().resolve("bench"));
    List<String> line = List.of(JavaProgram.executable(), "-Xmx512m", "-jar", jar.toString());
    // Ctrl-C ends the measurement before it closes anything.
    Runtime.getRuntime().addShutdownHook(new Thread(process::close));
    process.daemon.start(new Command(line, process.environment(wallet), jar.getParent()));
    Waiting.until("payment-service, see " + process.daemon.log(), READY_AT_MOST, process::isReady);
    return process;
  }

  int port() {
    return port;
  }

  /** CPU time it has used so far. */
  Duration cpu() {
    return daemon
        .pid()
        .flatMap(ProcessHandle::of)
        .flatMap(handle -> handle.info().totalCpuDuration())
        .orElse(Duration.ZERO);
  }

  @Override
  public void close() {
    daemon.stop("TERM", STOP_AT_MOST);
  }

  private Map<String, String> environment(PublicKey wallet) {
    RealServers servers = new RealServers();
    servers.init(Map.of("service", "payment-service"));
    Map<String, String> environment = new HashMap<>(servers.start());
    environment.put("HTTP_PORT", Integer.toString(port));
    String key = Base64.getEncoder().encodeToString(wallet.getEncoded());
    environment.put("WALLET_KEYS", WALLET_KEY_ID + ":" + key);
    return environment;
  }

  private boolean isReady() {
    if (!daemon.isAlive()) {
      throw new IllegalStateException("payment-service has ended:\n" + daemon.logTail());
    }
    try {
      HttpURLConnection health =
          (HttpURLConnection)
              URI.create("http://localhost:" + port + "/q/health/ready").toURL().openConnection();
      return health.getResponseCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }
}
