package fr.cvconnect.kafka;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Brings a cluster to what is declared: missing topics are made, users get their passwords, access
 * rights are added and taken away. Nothing else is deleted. Applied twice it changes nothing more.
 */
public final class KafkaSetup implements AutoCloseable {
  private final Admin admin;
  private final Users users;
  private final short replicas;

  /**
   * @param client settings of a client that logs in as a super user with SCRAM
   * @param replicas copies of each partition, 1 on a single broker, 3 in production, where a write
   *     then waits for two of them
   */
  public KafkaSetup(Map<String, Object> client, int replicas) {
    this.admin = Admin.create(client);
    this.users = new Users(admin, client);
    this.replicas = (short) replicas;
  }

  /**
   * Returns once all of it is in force.
   *
   * @param passwords of every declared principal
   */
  public void apply(Topics topics, Principals principals, Map<String, String> passwords) {
    Set<String> present = new HashSet<>(Answers.of(admin.listTopics().names()));
    present.retainAll(topics.names());
    requirePartitions(present, topics.partitions());
    configure(present, topics);
    makeTopics(topics, present);
    users.make(passwordsOf(principals, passwords));
    setRights(principals.acls());
  }

  @Override
  public void close() {
    admin.close();
  }

  private void makeTopics(Topics topics, Set<String> present) {
    List<NewTopic> missing =
        topics.names().stream()
            .filter(topic -> !present.contains(topic))
            .map(topic -> new NewTopic(topic, topics.partitions(), replicas))
            .map(topic -> topic.configs(settings(topics, topic.name())))
            .toList();
    Answers.of(admin.createTopics(missing).all());
    Answers.awaitInForce("topics", () -> areKnown(topics.names()));
  }

  private boolean areKnown(Set<String> topics) {
    try {
      return Answers.of(admin.describeTopics(topics).allTopicNames()).size() == topics.size();
    } catch (UnknownTopicOrPartitionException e) {
      return false;
    }
  }

  private void requirePartitions(Set<String> present, int partitions) {
    for (TopicDescription topic :
        Answers.of(admin.describeTopics(present).allTopicNames()).values()) {
      if (topic.partitions().size() != partitions) {
        throw new IllegalStateException(
            "%s has %d partitions instead of %d"
                .formatted(topic.name(), topic.partitions().size(), partitions));
      }
    }
  }

  private void configure(Set<String> present, Topics topics) {
    Map<ConfigResource, Collection<AlterConfigOp>> byTopic =
        present.stream()
            .collect(
                Collectors.toMap(
                    topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic),
                    topic -> changes(settings(topics, topic))));
    Answers.of(admin.incrementalAlterConfigs(byTopic).all());
  }

  private static List<AlterConfigOp> changes(Map<String, String> settings) {
    return settings.entrySet().stream()
        .map(entry -> new ConfigEntry(entry.getKey(), entry.getValue()))
        .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
        .toList();
  }

  private Map<String, String> settings(Topics topics, String topic) {
    Map<String, String> settings = topics.settingsOf(topic);
    settings.put("min.insync.replicas", Integer.toString(Math.max(1, replicas - 1)));
    return settings;
  }

  private static Map<String, String> passwordsOf(
      Principals principals, Map<String, String> passwords) {
    Set<String> without = new TreeSet<>(principals.names());
    without.removeAll(passwords.keySet());
    if (!without.isEmpty()) {
      throw new IllegalArgumentException("No password for " + without);
    }
    Map<String, String> declared = new TreeMap<>(passwords);
    declared.keySet().retainAll(principals.names());
    return declared;
  }

  private void setRights(Set<AclBinding> declared) {
    Set<AclBinding> present = rights();
    Set<AclBinding> missing = new HashSet<>(declared);
    missing.removeAll(present);
    Answers.of(admin.createAcls(missing).all());
    Set<AclBinding> surplus = new HashSet<>(present);
    surplus.removeAll(declared);
    Answers.of(admin.deleteAcls(surplus.stream().map(AclBinding::toFilter).toList()).all());
    Answers.awaitInForce("rights", () -> rights().equals(declared));
  }

  private Set<AclBinding> rights() {
    return Set.copyOf(Answers.of(admin.describeAcls(AclBindingFilter.ANY).values()));
  }
}
