package fr.cvconnect.kafka;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** {@code principals.yaml}: each principal by its name, with its rights. */
public record Principals(Map<String, Rights> byName) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Principals(Map<String, Rights> byName) {
    this.byName = Map.copyOf(byName);
  }

  public static Principals declared() {
    return Declarations.read("principals.yaml", Principals.class);
  }

  public Set<String> names() {
    return new TreeMap<>(byName).navigableKeySet();
  }

  /** All rights of all principals. To write and to read each bring the right to describe. */
  Set<AclBinding> acls() {
    return byName.entrySet().stream()
        .flatMap(entry -> entry.getValue().acls("User:" + entry.getKey()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * @param group the one consumer group it reads with, or null
   * @param groupPrefix what the names of its consumer groups begin with, or null
   */
  public record Rights(String group, String groupPrefix, List<String> reads, List<String> writes) {

    public Rights {
      reads = reads == null ? List.of() : List.copyOf(reads);
      writes = writes == null ? List.of() : List.copyOf(writes);
    }

    private Stream<AclBinding> acls(String principal) {
      return Stream.of(
              reads.stream().map(topic -> topic(principal, topic, AclOperation.READ)),
              writes.stream().map(topic -> topic(principal, topic, AclOperation.WRITE)),
              Stream.ofNullable(group).map(name -> group(principal, name, PatternType.LITERAL)),
              Stream.ofNullable(groupPrefix)
                  .map(name -> group(principal, name, PatternType.PREFIXED)))
          .flatMap(acls -> acls);
    }

    private static AclBinding topic(String principal, String topic, AclOperation operation) {
      return allow(principal, operation, ResourceType.TOPIC, topic, PatternType.LITERAL);
    }

    private static AclBinding group(String principal, String group, PatternType pattern) {
      return allow(principal, AclOperation.READ, ResourceType.GROUP, group, pattern);
    }

    private static AclBinding allow(
        String principal,
        AclOperation operation,
        ResourceType type,
        String name,
        PatternType pattern) {
      return new AclBinding(
          new ResourcePattern(type, name, pattern),
          new AccessControlEntry(principal, "*", operation, AclPermissionType.ALLOW));
    }
  }
}
