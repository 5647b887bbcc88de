package fr.cvconnect.testing;

import fr.cvconnect.kafka.KafkaSetup;
import fr.cvconnect.kafka.Principals;
import fr.cvconnect.kafka.Topics;
import fr.cvconnect.servers.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;

/** The topics, users and rights of the house, without a record and without a consumer group. */
final class CleanKafka {
  /** A consumer of an application that was killed leaves its group only then. */
  private static final Duration LAST_MEMBER_GONE = Duration.ofSeconds(30);

  private final TestServers servers;

  CleanKafka(TestServers servers) {
    this.servers = servers;
  }

  void make() {
    try (Admin admin = Admin.create(servers.kafka().adminSettings());
        KafkaSetup setup = new KafkaSetup(servers.kafka().adminSettings(), 1)) {
      deleteGroups(admin);
      deleteTopics(admin);
      setup.apply(Topics.declared(), Principals.declared(), passwords());
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Map<String, String> passwords() {
    return Principals.declared().names().stream()
        .collect(Collectors.toMap(name -> name, servers::password));
  }

  private static void deleteTopics(Admin admin) throws ExecutionException, InterruptedException {
    Set<String> names = admin.listTopics().names().get();
    admin.deleteTopics(names).all().get();
    Waiting.until(
        "the topics to be deleted",
        LAST_MEMBER_GONE,
        () -> succeeds(() -> admin.listTopics().names().get().isEmpty()));
  }

  private static void deleteGroups(Admin admin) throws ExecutionException, InterruptedException {
    List<String> groups =
        admin.listGroups().all().get().stream().map(GroupListing::groupId).toList();
    Waiting.until(
        "the consumer groups to be left",
        LAST_MEMBER_GONE,
        () ->
            succeeds(
                () -> {
                  admin.deleteConsumerGroups(groups).all().get();
                  return true;
                }));
  }

  private static boolean succeeds(Attempt attempt) {
    try {
      return attempt.make();
    } catch (ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private interface Attempt {
    boolean make() throws ExecutionException, InterruptedException;
  }
}
