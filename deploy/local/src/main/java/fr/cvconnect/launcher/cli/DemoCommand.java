package fr.cvconnect.launcher.cli;

import fr.cvconnect.launcher.build.Application;
import fr.cvconnect.launcher.build.Installation;
import fr.cvconnect.launcher.session.Desk;
import fr.cvconnect.servers.JavaProgram;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "demo",
    description = "Plays a whole day against the running sandbox, and says where to look.")
final class DemoCommand implements Callable<Integer> {
  private final Desk desk;

  DemoCommand(Desk desk) {
    this.desk = desk;
  }

  /** In a process of its own: the story knows the launcher, so the launcher cannot know it. */
  @Override
  public Integer call() throws IOException, InterruptedException {
    desk.readyState();
    var programs = new Installation(desk.folder().root()).asCheckout().root();
    var story =
        JavaProgram.of(
            programs.resolve(Application.DEMO_MODULE),
            Map.of(),
            "-Xmx128m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "fr.cvconnect.e2e.Demo",
            desk.checkout().toString());
    return new ProcessBuilder(story.line()).inheritIO().start().waitFor();
  }
}
