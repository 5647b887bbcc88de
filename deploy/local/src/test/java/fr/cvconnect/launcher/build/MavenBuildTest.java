package fr.cvconnect.launcher.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class MavenBuildTest {
  @Test
  void progressNamesTheModuleAndCountsDownloads() {
    var told = new ArrayList<String>();
    var watch = new MavenBuild.Watch(told::add);

    watch.on("[INFO] Building The house, all of it 1.0.0-SNAPSHOT                [1/9]");
    watch.on("[INFO] Building libs/money 1.0.0-SNAPSHOT                         [2/9]");
    for (var i = 0; i < 25; i++) {
      watch.on("[INFO] Downloaded from central: https://example.org/m2/a/b/c-" + i + ".jar (1 kB)");
    }
    watch.on("[INFO] BUILD SUCCESS");

    assertThat(told)
        .containsExactly(
            "1 of 9: The house, all of it",
            "2 of 9: libs/money",
            "2 of 9: libs/money, 25 downloads");
  }
}
