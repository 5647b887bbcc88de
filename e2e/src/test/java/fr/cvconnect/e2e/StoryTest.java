package fr.cvconnect.e2e;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import fr.cvconnect.e2e.day.Day;
import fr.cvconnect.e2e.story.Story;
import fr.cvconnect.e2e.story.Story.Scene;
import fr.cvconnect.launcher.io.SandboxFolder;
import fr.cvconnect.launcher.parts.Sandbox;
import fr.cvconnect.launcher.parts.Setup;
import fr.cvconnect.launcher.stack.StackState;
import fr.cvconnect.launcher.stack.StartFailure;
import fr.cvconnect.servers.Checkout;
import fr.cvconnect.servers.Folders;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The day on a whole house of its own: on free ports, in {@code .local/e2e/story}, started empty.
 */
@Tag("story")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryTest {
  private static final AtomicReference<StackState> STATE = new AtomicReference<>();

  private static SandboxFolder folder;
  private static Sandbox sandbox;

  private boolean isBroken;

  @BeforeAll
  static void start() throws StartFailure {
    Checkout checkout = Checkout.current();
    folder = new SandboxFolder(checkout.local().resolve("e2e").resolve("story"));
    Folders.delete(folder.root());
    sandbox = new Sandbox(Setup.built(checkout.root(), folder), STATE::set);
    sandbox.start();
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @TestFactory
  @Order(1)
  Stream<DynamicTest> theDayGoesAsItShould() {
    return play();
  }

  /** Carts, dates and balances are then no longer those of an empty house. */
  @TestFactory
  @Order(2)
  Stream<DynamicTest> anotherDayGoesAsItShould() {
    return play();
  }

  private Stream<DynamicTest> play() {
    Day day = Day.in(folder, STATE::get, new PrintedStory(System.out));
    return Story.of(day).map(this::test).onClose(day::close);
  }

  private DynamicTest test(Scene scene) {
    return DynamicTest.dynamicTest(
        scene.number() + ". " + scene.title(),
        () -> {
          assumeFalse(isBroken, "an earlier step failed");
          isBroken = true;
          scene.play().run();
          isBroken = false;
        });
  }
}
