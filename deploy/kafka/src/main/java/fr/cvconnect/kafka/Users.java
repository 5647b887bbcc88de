package fr.cvconnect.kafka;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.errors.SaslAuthenticationException;

/** The logins of the principals. */
final class Users {
  private static final ScramCredentialInfo SCRAM =
      new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 8_192);

  private static final String LOGIN =
      "org.apache.kafka.common.security.scram.ScramLoginModule required"
          + " username=\"%s\" password=\"%s\";";

  private final Admin admin;
  private final Map<String, Object> client;

  /**
   * @param client settings of any client of this cluster, whose login is replaced
   */
  Users(Admin admin, Map<String, Object> client) {
    this.admin = admin;
    this.client = client;
  }

  /**
   * Gives each user its password, unless it has that already: a password that is set again has
   * another salt, and whoever is just logging in with the old one is refused.
   */
  void make(Map<String, String> passwords) {
    Map<String, String> changed = new TreeMap<>(passwords);
    changed.entrySet().removeIf(user -> canLogIn(user.getKey(), user.getValue()));
    List<UserScramCredentialAlteration> upsertions =
        changed.entrySet().stream()
            .<UserScramCredentialAlteration>map(
                user -> new UserScramCredentialUpsertion(user.getKey(), SCRAM, user.getValue()))
            .toList();
    Answers.of(admin.alterUserScramCredentials(upsertions).all());
    changed.forEach(
        (name, password) ->
            Answers.awaitInForce("the password of " + name, () -> canLogIn(name, password)));
  }

  private boolean canLogIn(String name, String password) {
    Map<String, Object> settings = new HashMap<>(client);
    settings.put("sasl.jaas.config", LOGIN.formatted(name, password));
    try (Admin user = Admin.create(settings)) {
      Answers.of(user.describeCluster().clusterId());
      return true;
    } catch (SaslAuthenticationException e) {
      return false;
    }
  }
}
