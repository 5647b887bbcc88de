package fr.cvconnect.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cvconnect.launcher.session.Desk;
import fr.cvconnect.launcher.session.UpLock;
import fr.cvconnect.launcher.stack.PartState;
import fr.cvconnect.launcher.stack.Phase;
import fr.cvconnect.launcher.stack.StackState;
import fr.cvconnect.launcher.stack.Stage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CvTest {
  @TempDir Path checkout;
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

  @Test
  void withoutASandboxStatusSaysSoAndFails() {
    assertThat(run("status")).isEqualTo(1);
    assertThat(shown.toString()).contains("Nothing is running. ./cv up starts everything.");
  }

  @Test
  void whileItIsBuiltStatusSaysSo() throws IOException {
    Desk desk = new Desk(checkout, System.out);
    try (var _ = UpLock.take(desk.folder())) {
      assertThat(run("status")).isEqualTo(1);
    }
    assertThat(shown.toString())
        .contains("./cv up is building", desk.folder().log("build").toString());
    assertThat(run("status")).isEqualTo(1);
    assertThat(shown.toString()).endsWith("Nothing is running. ./cv up starts everything.\n");
  }

  @Test
  void theDemoNamesThePartThatIsNotReady() throws IOException {
    Desk desk = new Desk(checkout, System.out);
    Path launcher = desk.launcher().pidFile();
    Files.createDirectories(launcher.getParent());
    Files.writeString(launcher, ProcessHandle.current().pid() + "\n" + launcher + "\n");
    var stopped = new PartState("kafka", Stage.STOPPED, 9092, 0, Instant.now(), 0, "");
    desk.state().write(new StackState(Phase.READY, "", List.of(stopped)));
    assertThatThrownBy(desk::readyState).hasMessageContaining("./cv start kafka");
    assertThat(run("demo")).isEqualTo(1);
  }

  @Test
  void withoutASandboxDownHasNothingToDo() {
    assertThat(run("down")).isZero();
    assertThat(shown.toString()).contains("Nothing is running.");
  }

  @Test
  void singlePartsNeedARunningSandbox() {
    assertThat(run("stop", "kafka")).isEqualTo(1);
    assertThat(run("start", "kafka")).isEqualTo(1);
  }

  @Test
  void theClockDoesNotMoveWithoutASandbox() {
    assertThat(run("clock", "+1d")).isEqualTo(1);
    assertThat(run("clock")).isZero();
    assertThat(shown.toString()).contains("It is 0 d 00:00:00 ahead");
  }

  @Test
  void theDemoNeedsARunningSandbox() {
    assertThat(run("demo")).isEqualTo(1);
  }

  @Test
  void anUnknownCommandIsRefused() {
    assertThat(run("start-everything")).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "-1"})
  void aPortThatCannotBeIsRefusedBeforeAnythingStarts(String port) {
    assertThat(run("up", "--port", port)).isEqualTo(2);
    assertThat(checkout).isEmptyDirectory();
  }

  @Test
  void whereThePortIsTakenStartingAfreshDeletesNothing() throws IOException {
    Path kept = Files.createDirectories(checkout.resolve(".local/data")).resolve("kept");
    Files.writeString(kept, "yesterday's payments");
    try (ServerSocket somebody = new ServerSocket(0)) {
      String port = Integer.toString(somebody.getLocalPort());
      assertThat(run("up", "--fresh", "--port", port)).isEqualTo(1);
    }
    assertThat(kept).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"up", "clock", "test", "bench"})
  void everyCommandExplainsItself(String command) {
    assertThat(run(command, "--help")).isZero();
    assertThat(checkout).isEmptyDirectory();
  }

  @Test
  void whatFollowsTestGoesToMaven() throws IOException {
    mavenThatNotesItsArguments();
    assertThat(run("test", "-pl", "libs/web")).isZero();
    assertThat(checkout.resolve("arguments")).content().endsWith("verify -pl libs/web\n");
  }

  @Test
  void testsThatFailAreNamedOnceMoreAtTheEnd() throws IOException {
    maven(
        """
        mkdir -p gateway/target/surefire-reports
        echo '<s><testcase name="t" classname="a.T"><error message="no"/></testcase></s>' \
          > gateway/target/surefire-reports/TEST-a.T.xml
        exit 3\
        """);
    assertThat(run("test")).isEqualTo(3);
    assertThat(shown.toString())
        .endsWith("Failed tests, the first to fail first: 1\n  gateway  T.t  no\n");
  }

  @Test
  void whatFollowsBenchGoesToItsJava() throws IOException {
    mavenThatNotesItsArguments();
    Path target = Files.createDirectories(checkout.resolve("bench/target"));
    Files.writeString(target.resolve("runtime.classpath"), "");
    // Without the option, Java would miss the class that measures.
    assertThat(run("bench", "service", "-version")).isZero();
    assertThat(checkout.resolve("arguments"))
        .content()
        .endsWith("package -pl bench,payment-service -am\n");
  }

  @Test
  void whatCannotBeMeasuredIsRefused() {
    assertThat(run("bench", "weather")).isEqualTo(2);
    assertThat(checkout).isEmptyDirectory();
  }

  private void mavenThatNotesItsArguments() throws IOException {
    maven("echo \"$*\" > arguments");
  }

  private void maven(String script) throws IOException {
    Path maven = checkout.resolve("mvnw");
    Files.writeString(maven, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwx------"));
  }

  private int run(String... arguments) {
    return Cv.run(new Desk(checkout, new PrintStream(shown, true)), arguments);
  }
}
