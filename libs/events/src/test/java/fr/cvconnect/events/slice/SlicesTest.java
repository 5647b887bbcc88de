package fr.cvconnect.events.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cvconnect.events.slice.Slices.Pace;
import fr.cvconnect.testing.Probes;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Words are handled; each is answered with its length, once the test lets the slice go on. */
class SlicesTest {
  private static final Duration MOMENT = Duration.ofMillis(1);
  private static final Duration LONG = Duration.ofMinutes(1);

  private final Vertx vertx = Vertx.vertx();
  private final Context loop = vertx.getOrCreateContext();
  private final List<List<String>> handled = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Void> gate = new CompletableFuture<>();

  @AfterEach
  void close() {
    gate.complete(null);
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void aLoneCallIsHandledAtOnce() {
    gate.complete(null);
    Slices<String, Integer> slices = new Slices<>(pace(10), this::lengths);

    assertThat(join(slices, "one").join()).isEqualTo(3);
    assertThat(join(slices, "three").join()).isEqualTo(5);

    assertThat(handled).containsExactly(List.of("one"), List.of("three"));
  }

  @Test
  void whatComesMeanwhileIsHandledTogetherAndAnsweredToWhoAsked() {
    Slices<String, Integer> slices = new Slices<>(pace(10), this::lengths);
    CompletableFuture<Integer> first = join(slices, "one");
    Probes.until("the first to be at work", () -> handled.size() == 1);
    CompletableFuture<Integer> second = join(slices, "three");
    CompletableFuture<Integer> third = join(slices, "eleven");
    settle();

    gate.complete(null);

    assertThat(List.of(first.join(), second.join(), third.join())).containsExactly(3, 5, 6);
    assertThat(handled).containsExactly(List.of("one"), List.of("three", "eleven"));
  }

  @Test
  void aSliceHasALargestSize() {
    Slices<String, Integer> slices = new Slices<>(pace(2), this::lengths);
    List<CompletableFuture<Integer>> answers =
        IntStream.rangeClosed(1, 6).mapToObj(n -> join(slices, "x".repeat(n))).toList();
    settle();

    gate.complete(null);

    assertThat(answers.stream().map(CompletableFuture::join)).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(handled.stream().map(List::size)).containsExactly(1, 2, 2, 1);
  }

  @Test
  void whoIsAnsweredAndAsksAgainJoinsThoseWhoWaitedMeanwhile() {
    Slices<String, Integer> slices = new Slices<>(new Pace(10, LONG, LONG), this::lengths);
    CompletableFuture<Integer> again =
        join(slices, "one").thenCompose(answered -> join(slices, "four"));
    CompletableFuture<Integer> second = join(slices, "three");
    settle();

    gate.complete(null);

    assertThat(List.of(again.join(), second.join())).containsExactly(4, 5);
    assertThat(handled).containsExactly(List.of("one"), List.of("three", "four"));
  }

  @Test
  void ifASliceFailsEachIsHandledAloneAndOnlyTheBadOneFails() {
    Slices<String, Integer> slices = new Slices<>(pace(10), this::lengths);
    CompletableFuture<Integer> first = join(slices, "one");
    CompletableFuture<Integer> bad = join(slices, "");
    CompletableFuture<Integer> good = join(slices, "three");
    settle();

    gate.complete(null);

    assertThat(first.join()).isEqualTo(3);
    assertThat(good.join()).isEqualTo(5);
    assertThatThrownBy(bad::join)
        .isInstanceOf(CompletionException.class)
        .hasRootCauseMessage("no word");
    assertThat(handled)
        .containsExactly(List.of("one"), List.of("", "three"), List.of(""), List.of("three"));
  }

  @Test
  void whatTheWorkThrowsIsItsFailureToo() {
    Slices<String, Integer> slices =
        new Slices<>(
            pace(10),
            words -> {
              throw new IllegalStateException("broken");
            });

    assertThatThrownBy(() -> join(slices, "one").join()).hasRootCauseMessage("broken");
    assertThatThrownBy(() -> join(slices, "two").join()).hasRootCauseMessage("broken");
  }

  @Test
  void aSliceThatTakesTooLongDoesNotHoldUpTheNext() {
    Function<List<String>, Uni<List<Integer>>> work =
        words ->
            words.contains("never")
                ? Uni.createFrom().nothing()
                : Uni.createFrom().item(List.of(1));
    Slices<String, Integer> slices =
        new Slices<>(new Pace(10, MOMENT, Duration.ofMillis(50)), work);

    CompletableFuture<Integer> stuck = join(slices, "never");
    CompletableFuture<Integer> next = join(slices, "x");

    assertThat(next.join()).isEqualTo(1);
    assertThat(stuck).isNotDone();
  }

  private static Pace pace(int most) {
    return new Pace(most, MOMENT, LONG);
  }

  private Uni<List<Integer>> lengths(List<String> words) {
    handled.add(words);
    return Uni.createFrom()
        .completionStage(gate)
        .map(
            open -> {
              if (words.contains("")) {
                throw new IllegalStateException("no word");
              }
              return words.stream().map(String::length).toList();
            });
  }

  private CompletableFuture<Integer> join(Slices<String, Integer> slices, String word) {
    CompletableFuture<Integer> answer = new CompletableFuture<>();
    loop.runOnContext(
        go -> slices.join(word).subscribe().with(answer::complete, answer::completeExceptionally));
    return answer;
  }

  /** Returns once all that was sent to the loop so far has been done there. */
  private void settle() {
    CompletableFuture<Void> done = new CompletableFuture<>();
    loop.runOnContext(go -> loop.runOnContext(then -> done.complete(null)));
    done.join();
  }
}
