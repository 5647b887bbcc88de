package fr.cvconnect.e2e.story;

import fr.cvconnect.e2e.day.Day;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The whole day, step by step; a later step builds on what earlier ones did. */
public final class Story {
  private static final List<Step> STEPS =
      List.of(
          new ScannedRequest(),
          new PartialPayment(),
          new CancelledRequest(),
          new ExpiredRequest(),
          new Misbehaviour(),
          new Views(),
          new DayEnd(),
          new Outage());

  /** A step that can be played. */
  public record Scene(int number, String title, Runnable play) {}

  private Story() {}

  public static Stream<Scene> of(Day day) {
    return IntStream.range(0, STEPS.size()).mapToObj(index -> scene(index, day));
  }

  private static Scene scene(int index, Day day) {
    Step step = STEPS.get(index);
    return new Scene(
        index + 1,
        step.title(),
        () -> {
          day.teller().step(index + 1, step.title());
          step.play(day);
        });
  }
}
