package fr.cvconnect.launcher.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestReportsTest {
  private static final Instant BEGUN_AT = Instant.parse("2026-01-01T12:00:00Z");

  @TempDir Path checkout;

  @Test
  void aFailureIsNamedWithItsModuleAndItsMessageInOneLine() throws IOException {
    write(
        "libs/web",
        1,
        """
        <testcase name="passes" classname="fr.cvconnect.web.AnyTest"/>
        <testcase name="fails" classname="fr.cvconnect.web.AnyTest">
          <failure message="&#10;expected: 409&#10; but was: 201">org.opentest4j…</failure>
        </testcase>\
        """);
    assertThat(new TestReports(checkout, BEGUN_AT).failedTests())
        .containsExactly(new FailedTest("libs/web", "AnyTest.fails", "expected: 409 but was: 201"));
  }

  @Test
  void anErrorNamesTheLastOfItsCauses() throws IOException {
    write(
        "e2e",
        1,
        """
        <testcase name="" classname="fr.cvconnect.e2e.StoryTest">
          <error message="the house did not start">IllegalStateException: the house
          Caused by: the first
        Caused by: StartFailure: a part
          at some.Line
        Caused by: java.io.FileNotFoundException: target/run.jar
          at another.Line</error>
        </testcase>\
        """);
    assertThat(new TestReports(checkout, BEGUN_AT).failedTests())
        .containsExactly(
            new FailedTest(
                "e2e",
                "StoryTest",
                "the house did not start <- java.io.FileNotFoundException: target/run.jar"));
  }

  @Test
  void theFirstToFailComesFirstAndEarlierRunsDoNotCount() throws IOException {
    write("auth-service", 2, failing("second"));
    write("payment-service", 1, failing("first"));
    write("gateway", -1, failing("yesterday"));
    assertThat(new TestReports(checkout, BEGUN_AT).failedTests())
        .extracting(FailedTest::name)
        .containsExactly("AnyTest.first", "AnyTest.second");
  }

  private static String failing(String test) {
    return "<testcase name='%s' classname='AnyTest'><failure>no</failure></testcase>"
        .formatted(test);
  }

  private void write(String module, int secondsAfterTheBegin, String cases) throws IOException {
    Path folder = checkout.resolve(module).resolve("target/surefire-reports");
    Path report = Files.createDirectories(folder).resolve("TEST-any.xml");
    Files.writeString(report, "<testsuite>" + cases + "</testsuite>");
    var writtenAt = BEGUN_AT.plusSeconds(secondsAfterTheBegin);
    Files.setLastModifiedTime(report, FileTime.from(writtenAt));
  }
}
