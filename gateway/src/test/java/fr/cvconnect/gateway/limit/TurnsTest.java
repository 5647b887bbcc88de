package fr.cvconnect.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private final Turns turns = new Turns(2);
  private final List<String> started = new ArrayList<>();

  @Test
  void oneStartsAtOnceAndTheOthersInTheirOrder() {
    assertThat(queue("100001", "first")).isTrue();
    assertThat(queue("100001", "second")).isTrue();
    assertThat(queue("100001", "third")).isTrue();
    assertThat(started).containsExactly("first");

    turns.next("100001");
    assertThat(started).containsExactly("first", "second");

    turns.next("100001");
    assertThat(started).containsExactly("first", "second", "third");
  }

  @Test
  void accountsDoNotWaitForEachOther() {
    queue("100001", "first");
    queue("100002", "other");

    assertThat(started).containsExactly("first", "other");
  }

  @Test
  void whoFindsTheLineFullNeverStarts() {
    queue("100001", "first");
    queue("100001", "second");
    queue("100001", "third");

    assertThat(queue("100001", "fourth")).isFalse();

    turns.next("100001");
    turns.next("100001");
    turns.next("100001");
    assertThat(started).containsExactly("first", "second", "third");
  }

  @Test
  void afterTheLastTheNextStartsAtOnceAgain() {
    queue("100001", "first");
    turns.next("100001");

    queue("100001", "second");

    assertThat(started).containsExactly("first", "second");
  }

  private boolean queue(String account, String name) {
    return turns.queue(account, () -> started.add(name));
  }
}
