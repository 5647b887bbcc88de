package fr.cvconnect.launcher.build;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.servers.Folders;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {
  @TempDir Path checkout;
  private Installation installation;

  @BeforeEach
  void aBuiltCheckout() throws IOException {
    installation = new Installation(checkout.resolve(".local"));
    for (var application : Application.values()) {
      write(application.module() + "/target/quarkus-app/quarkus-run.jar", application.title());
    }
    write("sandbox/mail/target/classes/Mail.class", "mail");
    write("e2e/target/classes/Demo.class", "demo");
    write("e2e/target/runtime.classpath", checkout.resolve("libs/json/target/classes").toString());
    write("libs/json/target/classes/Json.class", "json");
    var jar = write("repository/smtp.jar", "smtp");
    write(
        "sandbox/mail/target/runtime.classpath",
        checkout.resolve("libs/json/target/classes") + File.pathSeparator + jar);
  }

  @Test
  void whatWasTakenSurvivesTheNextClean() throws IOException {
    installation.take(checkout, "abc");
    Folders.delete(checkout.resolve("gateway"));
    Folders.delete(checkout.resolve("e2e"));
    Folders.delete(checkout.resolve("libs"));
    Folders.delete(checkout.resolve("sandbox"));

    var programs = installation.asCheckout().root();
    assertThat(programs.resolve("gateway/target/quarkus-app/quarkus-run.jar"))
        .hasContent("gateway");
    assertThat(programs.resolve("e2e/target/classes/Demo.class")).hasContent("demo");
    var mail = programs.resolve("sandbox/mail/target");
    assertThat(mail.resolve("classes/Mail.class")).hasContent("mail");
    var classPath = Files.readString(mail.resolve("runtime.classpath")).split(File.pathSeparator);
    assertThat(Path.of(classPath[0], "Json.class")).hasContent("json");
    assertThat(Path.of(classPath[1])).hasContent("smtp");
  }

  @Test
  void theNextOneReplacesAllOfIt() throws IOException {
    write("gateway/target/quarkus-app/old.jar", "old");
    installation.take(checkout, "abc");
    Files.delete(checkout.resolve("gateway/target/quarkus-app/old.jar"));
    installation.take(checkout, "def");
    assertThat(installation.asCheckout().root().resolve("gateway/target/quarkus-app"))
        .isDirectoryNotContaining("glob:**old.jar");
  }

  @Test
  void itIsOfTheSourcesItWasTakenWith() throws IOException {
    assertThat(installation.isOf("abc")).isFalse();
    installation.take(checkout, "abc");
    assertThat(installation.isOf("abc")).isTrue();
    assertThat(installation.isOf("def")).isFalse();
  }

  private Path write(String path, String content) throws IOException {
    var file = checkout.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }
}
