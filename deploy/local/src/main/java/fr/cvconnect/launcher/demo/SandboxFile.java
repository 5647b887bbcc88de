package fr.cvconnect.launcher.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * {@code .local/sandbox.json}: every address, account and secret of the sandbox, for scripts.
 *
 * @param services where each service listens itself, without the gateway in between
 * @param walletKey what the wallet signs its debits with
 */
public record SandboxFile(
    String gateway,
    String tokenUrl,
    String cliClientId,
    String wallet,
    String mail,
    Map<String, String> services,
    KafkaAccess kafka,
    SigningKey walletKey,
    Map<String, DatabaseAccess> postgres,
    List<PersonAccount> accounts,
    List<ClientAccount> clients) {
  public static final String TOKEN_PATH = "/idp/realms/cv/protocol/openid-connect/token";
  public static final String CLI_CLIENT = "sandbox-cli";

  public record KafkaAccess(
      String bootstrapServers,
      String securityProtocol,
      String saslMechanism,
      Map<String, Principal> principals) {}

  /**
   * A login for Kafka.
   *
   * @param groupPrefix its consumer groups' names begin with it
   */
  public record Principal(String username, String password, String groupPrefix) {}

  /**
   * Half of an Ed25519 pair.
   *
   * @param privateKey PKCS#8 in base64
   */
  public record SigningKey(String keyId, String privateKey) {}

  public record DatabaseAccess(
      String host, int port, String database, String username, String password) {}

  /** A person's account; merchant and outlet are left out where there is none. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PersonAccount(
      String role, String id, String password, String merchantId, String outletId, String email) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ClientAccount(
      String role, String clientId, String secret, String merchantId, List<String> outletIds) {}
}
