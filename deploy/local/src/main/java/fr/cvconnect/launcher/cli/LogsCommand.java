package fr.cvconnect.launcher.cli;

import fr.cvconnect.launcher.session.Desk;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "logs", description = "Shows the end of a part's log.")
final class LogsCommand implements Callable<Integer> {
  private final Desk desk;

  @Parameters(arity = "0..1", paramLabel = "PART", description = "One of those of ./cv status.")
  private String part;

  @Option(names = "-f", description = "Goes on as the log grows, until Ctrl-C.")
  private boolean follow;

  @Option(names = "-n", paramLabel = "LINES", defaultValue = "200", description = "Default: 200.")
  private int lines;

  LogsCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (part == null || !Files.exists(desk.folder().log(part))) {
      desk.out().println(part == null ? "Which log?" : "There is no log of " + part + ".");
      desk.out().println("There are: " + String.join(", ", logs()));
      return 2;
    }
    var tail = new ArrayList<>(List.of("tail", "-n", Integer.toString(lines)));
    if (follow) {
      tail.add("-F");
    }
    tail.add(desk.folder().log(part).toString());
    return new ProcessBuilder(tail).inheritIO().start().waitFor();
  }

  private List<String> logs() throws IOException {
    if (!Files.isDirectory(desk.folder().logs())) {
      return List.of();
    }
    try (var files = Files.list(desk.folder().logs())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".log"))
          .map(name -> name.substring(0, name.length() - ".log".length()))
          .sorted()
          .toList();
    }
  }
}
