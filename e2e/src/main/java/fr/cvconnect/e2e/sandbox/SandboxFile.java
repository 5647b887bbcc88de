package fr.cvconnect.e2e.sandbox;

import fr.cvconnect.json.WireJson;
import fr.cvconnect.servers.kafka.Kafka;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code .local/sandbox.json}: every address, demo account and secret of a running sandbox. */
public record SandboxFile(
    String gateway,
    String tokenUrl,
    String cliClientId,
    String wallet,
    String mail,
    KafkaAccess kafka,
    SigningKey walletKey,
    List<Account> accounts,
    List<Client> clients) {

  public record KafkaAccess(
      String bootstrapServers,
      String securityProtocol,
      String saslMechanism,
      Map<String, Principal> principals) {
    /** Settings of a Kafka client that signs in as one of the principals. */
    public Map<String, Object> settings(String principal) {
      Principal login = principals.get(principal);
      return Map.of(
          "bootstrap.servers",
          bootstrapServers,
          "security.protocol",
          securityProtocol,
          "sasl.mechanism",
          saslMechanism,
          "sasl.jaas.config",
          Kafka.scram(login.username(), login.password()));
    }
  }

  /**
   * What the wallet signs with: half of an Ed25519 pair.
   *
   * @param privateKey PKCS#8 in base64
   */
  public record SigningKey(String keyId, String privateKey) {}

  /**
   * @param groupPrefix how the names of its consumer groups begin; null if it has none
   */
  public record Principal(String username, String password, String groupPrefix) {}

  /**
   * A person's account.
   *
   * @param role merchant, outlet, operations, finance-preparer …
   * @param merchantId null for staff
   * @param outletId null unless it is an outlet's account
   */
  public record Account(
      String role, String id, String password, String merchantId, String outletId, String email) {}

  /** A machine's account. */
  public record Client(
      String role, String clientId, String secret, String merchantId, List<String> outletIds) {}

  public static SandboxFile read(Path file) {
    try {
      return WireJson.tolerant().readValue(file.toFile(), SandboxFile.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public List<Account> accounts(String role) {
    return accounts.stream().filter(account -> account.role().equals(role)).toList();
  }

  public Client client(String role) {
    return clients.stream().filter(client -> client.role().equals(role)).findFirst().orElseThrow();
  }
}
