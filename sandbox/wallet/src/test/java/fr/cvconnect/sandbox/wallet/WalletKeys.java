package fr.cvconnect.sandbox.wallet;

import fr.cvconnect.servers.Ports;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** A signing key drawn for the test run, and the application's own address as its gateway's. */
public final class WalletKeys implements QuarkusTestResourceLifecycleManager {
  public static final String KEY_ID = "wallet-test";
  public static final KeyPair PAIR = draw();

  @Override
  public Map<String, String> start() {
    String port = Integer.toString(Ports.free(1).getFirst());
    return Map.of(
        "WALLET_SIGNING_KEY_ID",
        KEY_ID,
        "WALLET_SIGNING_KEY",
        Base64.getEncoder().encodeToString(PAIR.getPrivate().getEncoded()),
        "quarkus.http.test-port",
        port,
        "quarkus.rest-client.gateway.url",
        "http://localhost:" + port);
  }

  @Override
  public void stop() {}

  private static KeyPair draw() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
