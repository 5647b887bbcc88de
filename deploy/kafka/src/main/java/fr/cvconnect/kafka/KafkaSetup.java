package fr.cvconnect.kafka;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.config.ConfigResource;

/**
 * Brings a cluster to what is declared: missing topics are made, users get their passwords, access
 * rights are added and taken away. Nothing else is deleted. Applied twice it changes nothing more.
 */
public final class KafkaSetup {
  private static final ScramCredentialInfo SCRAM =
      new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 8_192);

  private final Admin admin;
  private final short replicas;

  /**
   * @param admin logged in as a super user; stays open
   * @param replicas copies of each partition, 1 on a single broker, 3 in production, where a write
   *     then waits for two of them
   */
  public KafkaSetup(Admin admin, int replicas) {
    this.admin = admin;
    this.replicas = (short) replicas;
  }

  /**
   * @param passwords of every declared principal
   */
  public void apply(Topics topics, Principals principals, Map<String, String> passwords) {
    Set<String> present = new HashSet<>(done(admin.listTopics().names()));
    present.retainAll(topics.topics());
    requirePartitions(present, topics.partitions());
    configure(present, settings(topics));
    makeTopics(topics, present);
    setPasswords(principals, passwords);
    setRights(principals.acls());
  }

  private void makeTopics(Topics topics, Set<String> present) {
    List<NewTopic> missing =
        topics.topics().stream()
            .filter(topic -> !present.contains(topic))
            .map(topic -> new NewTopic(topic, topics.partitions(), replicas))
            .map(topic -> topic.configs(settings(topics)))
            .toList();
    done(admin.createTopics(missing).all());
  }

  private void requirePartitions(Set<String> present, int partitions) {
    for (TopicDescription topic : done(admin.describeTopics(present).allTopicNames()).values()) {
      if (topic.partitions().size() != partitions) {
        throw new IllegalStateException(
            "%s has %d partitions instead of %d"
                .formatted(topic.name(), topic.partitions().size(), partitions));
      }
    }
  }

  private void configure(Set<String> present, Map<String, String> settings) {
    List<AlterConfigOp> changes =
        settings.entrySet().stream()
            .map(entry -> new ConfigEntry(entry.getKey(), entry.getValue()))
            .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
            .toList();
    Map<ConfigResource, Collection<AlterConfigOp>> byTopic =
        present.stream()
            .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
            .collect(Collectors.toMap(topic -> topic, topic -> changes));
    done(admin.incrementalAlterConfigs(byTopic).all());
  }

  private Map<String, String> settings(Topics topics) {
    Map<String, String> settings = new HashMap<>(topics.settings());
    settings.put("min.insync.replicas", Integer.toString(Math.max(1, replicas - 1)));
    return settings;
  }

  private void setPasswords(Principals principals, Map<String, String> passwords) {
    Set<String> without = new TreeSet<>(principals.names());
    without.removeAll(passwords.keySet());
    if (!without.isEmpty()) {
      throw new IllegalArgumentException("No password for " + without);
    }
    List<UserScramCredentialAlteration> upsertions =
        principals.names().stream()
            .<UserScramCredentialAlteration>map(
                name -> new UserScramCredentialUpsertion(name, SCRAM, passwords.get(name)))
            .toList();
    done(admin.alterUserScramCredentials(upsertions).all());
  }

  private void setRights(Set<AclBinding> declared) {
    Set<AclBinding> present = Set.copyOf(done(admin.describeAcls(AclBindingFilter.ANY).values()));
    Set<AclBinding> missing = new HashSet<>(declared);
    missing.removeAll(present);
    done(admin.createAcls(missing).all());
    Set<AclBinding> surplus = new HashSet<>(present);
    surplus.removeAll(declared);
    done(admin.deleteAcls(surplus.stream().map(AclBinding::toFilter).toList()).all());
  }

  private static <T> T done(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
