package fr.cvconnect.servers.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmFileTest {
  @TempDir Path folder;

  @Test
  void anAdditionAppendsToListsMergesObjectsAndReplacesTheRest() throws IOException {
    RealmFile base =
        read("{\"realm\": \"a\", \"ttl\": 1, \"clients\": [1], \"roles\": {\"realm\": [1]}}");
    RealmFile addition =
        read("{\"realm\": \"a\", \"ttl\": 2, \"clients\": [2], \"roles\": {\"client\": [3]}}");

    assertThat(base.with(addition))
        .isEqualTo(
            read(
                "{\"realm\": \"a\", \"ttl\": 2, \"clients\": [1, 2],"
                    + " \"roles\": {\"realm\": [1], \"client\": [3]}}"));
  }

  private RealmFile read(String json) throws IOException {
    return RealmFile.read(Files.writeString(folder.resolve("realm.json"), json));
  }
}
