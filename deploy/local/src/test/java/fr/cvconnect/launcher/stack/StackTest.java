package fr.cvconnect.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.cvconnect.launcher.io.JsonFile;
import fr.cvconnect.launcher.io.SandboxFolder;
import fr.cvconnect.servers.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @TempDir Path root;
  private Stack stack;

  @AfterEach
  void leaveNothingBehind() {
    if (stack != null) {
      stack.close();
    }
  }

  @Test
  void whatIsNeededStartsFirstAndStopsLast() throws Exception {
    start(part("service", "database"), part("database"));
    stack.close();
    assertThat(story())
        .containsExactly("database up", "service up", "service down", "database down");
    assertThat(folder().daemon("database").isAlive()).isFalse();
  }

  @Test
  void aPartThatCannotStartEndsTheStartAndIsNamed() {
    var broken = new Part(ShellServer.broken(folder(), "broken"), 0, Set.of());
    assertThatExceptionOfType(StartFailure.class)
        .isThrownBy(() -> start(part("database"), broken))
        .withMessage("broken ended while starting");
  }

  @Test
  void aKilledPartIsStartedAgainAndCounted() throws Exception {
    start(part("service"));
    var killed = of("service").pid();

    folder().daemon("service").kill();

    await("the restart", () -> of("service").restarts() == 1 && isAt("service", Stage.READY));
    assertThat(of("service").pid()).isNotEqualTo(killed);
  }

  @Test
  void aPartStoppedOnPurposeStaysDownUntilItIsStarted() throws Exception {
    start(part("service", "database"), part("database"));

    parts().off("database");
    assertThat(folder().daemon("database").isAlive()).isFalse();
    assertThat(of("service").stage()).isEqualTo(Stage.READY);

    parts().on("database");
    assertThat(folder().daemon("database").isAlive()).isTrue();
    assertThat(of("database").restarts()).isZero();
  }

  @Test
  void aPartKilledOnPurposeHasNoTimeToTidyUpAndStaysDown() throws Exception {
    start(part("service"));
    parts().kill("service");
    assertThat(story()).containsExactly("service up");
    assertThat(of("service").stage()).isEqualTo(Stage.STOPPED);
  }

  @Test
  void onlyPartsThatExistAreSwitched() throws Exception {
    start(part("service"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parts().off("../service"))
        .withMessage("there is no part ../service, only service");
  }

  @Test
  void theStateOnDiskIsTheStateInMemory() throws Exception {
    start(part("service"));
    var file = new JsonFile<>(root.resolve("state.json"), StackState.class);
    file.write(stack.state());
    assertThat(file.read()).contains(stack.state());
  }

  private void start(Part... parts) throws StartFailure {
    stack = new Stack(folder(), List.of(parts), state -> {});
    stack.start();
  }

  private Part part(String name, String... needs) {
    return new Part(ShellServer.running(folder(), name), 0, Set.of(needs));
  }

  private Switch parts() {
    return new Switch(folder(), stack::state);
  }

  private boolean isAt(String name, Stage stage) {
    return of(name).stage() == stage;
  }

  private PartState of(String name) {
    return stack.state().parts().stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private SandboxFolder folder() {
    return new SandboxFolder(root);
  }

  private List<String> story() throws IOException {
    return Files.readAllLines(root.resolve("story"));
  }

  private static void await(String what, java.util.function.BooleanSupplier condition) {
    Waiting.until(what, LIMIT, condition);
  }
}
