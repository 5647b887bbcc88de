package fr.cvconnect.e2e;

import fr.cvconnect.e2e.day.Day;
import fr.cvconnect.e2e.story.Story;
import fr.cvconnect.e2e.story.Story.Scene;
import fr.cvconnect.launcher.session.Desk;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** {@code ./cv demo}: plays the day against the running sandbox, and says where to look. */
public final class Demo {
  private Demo() {}

  /** Takes the checkout's folder; ends with 1, loudly, if anything is not as it should be. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path checkout = Path.of(args.length == 0 ? "." : args[0]);
    System.exit(play(new Desk(checkout, out)) ? 0 : 1);
  }

  private static boolean play(Desk sandbox) {
    if (!sandbox.launcher().isAlive()) {
      sandbox.out().println("Nothing is running; ./cv up starts everything.");
      return false;
    }
    long began = System.nanoTime();
    PrintedStory printed = new PrintedStory(sandbox.out());
    try (Day day = Day.in(sandbox.folder(), sandbox::runningState, printed)) {
      Story.of(day).map(Scene::play).forEach(Runnable::run);
    } catch (AssertionError | RuntimeException failure) {
      printed.failed(failure);
      return false;
    }
    printed.ended(Duration.ofNanos(System.nanoTime() - began));
    return true;
  }
}
