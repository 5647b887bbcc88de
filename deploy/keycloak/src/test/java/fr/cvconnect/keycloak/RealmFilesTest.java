package fr.cvconnect.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cvconnect.servers.keycloak.RealmFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RealmFilesTest {
  private final JsonNode realm = RealmFile.read(Path.of("cv-realm.json")).realm();
  private final JsonNode overlay = RealmFile.read(Path.of("sandbox-overlay.json")).realm();

  @Test
  void noSecretIsWrittenDown() {
    assertThat(realm.findValuesAsText("secret"))
        .isNotEmpty()
        .allMatch(secret -> secret.matches("\\$\\{[A-Z_]+}"));
    assertThat(overlay.findValues("secret")).isEmpty();
    assertThat(realm.findValues("credentials")).isEmpty();
  }

  @Test
  void onlyTheSandboxGivesTokensForPasswords() {
    assertThat(realm.findValues("directAccessGrantsEnabled"))
        .isNotEmpty()
        .noneMatch(JsonNode::asBoolean);
    assertThat(overlay.findValues("directAccessGrantsEnabled")).anyMatch(JsonNode::asBoolean);
  }

  @Test
  void whatAnAccountMayActForIsForAdministratorsToEdit() throws Exception {
    JsonNode profile =
        new ObjectMapper().readTree(realm.findValue("kc.user.profile.config").get(0).asText());

    for (JsonNode attribute : profile.get("attributes")) {
      assertThat(attribute.at("/permissions/edit"))
          .as(attribute.get("name").asText())
          .extracting(JsonNode::asText)
          .containsExactly("admin");
    }
  }

  @Test
  void refreshTokensAreNotRotated() {
    assertThat(realm.get("revokeRefreshToken").asBoolean()).isFalse();
  }
}
