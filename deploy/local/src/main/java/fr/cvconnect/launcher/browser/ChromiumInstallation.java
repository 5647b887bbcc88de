package fr.cvconnect.launcher.browser;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Has the system's package manager install Chromium, where that needs nobody's password; else says
 * how to.
 */
public final class ChromiumInstallation {
  private static final String HOW_TO =
      "cv: the pages are tried and measured in Chromium, which is missing. Debian: apt install"
          + " chromium. Fedora: dnf install chromium. macOS: brew install --cask chromium.";

  /** What each package manager is told, the first word being its program. */
  private static final List<List<List<String>>> MANAGERS =
      List.of(
          List.of(
              List.of("apt-get", "update", "-q"),
              List.of("apt-get", "install", "-q", "-y", "--no-install-recommends", "chromium")),
          List.of(List.of("dnf", "install", "-q", "-y", "chromium")),
          List.of(List.of("brew", "install", "--cask", "chromium")));

  private static final String BREW = "brew";

  private final PrintStream out;
  private final List<Path> programs;
  private final boolean isRoot;

  /**
   * @param programs the folders where programs are looked for
   * @param isRoot whether packages may be installed without asking
   */
  public ChromiumInstallation(PrintStream out, List<Path> programs, boolean isRoot) {
    this.out = out;
    this.programs = programs;
    this.isRoot = isRoot;
  }

  /** With this machine's programs and rights. */
  public static ChromiumInstallation here(PrintStream out) {
    var programs = Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of);
    return new ChromiumInstallation(
        out, programs.toList(), "root".equals(System.getProperty("user.name")));
  }

  /** Returns whether a package manager was there and did all it was told. */
  public boolean run() throws IOException, InterruptedException {
    Optional<List<List<String>>> manager =
        MANAGERS.stream().filter(commands -> mayRun(commands.getFirst().getFirst())).findFirst();
    if (manager.isEmpty()) {
      out.println(HOW_TO);
      return false;
    }
    for (List<String> command : manager.get()) {
      out.println("cv: " + String.join(" ", command));
      if (execute(command) != 0) {
        out.println(HOW_TO);
        return false;
      }
    }
    return true;
  }

  private boolean mayRun(String program) {
    return (isRoot || program.equals(BREW)) && place(program).isPresent();
  }

  private Optional<Path> place(String program) {
    return programs.stream()
        .map(folder -> folder.resolve(program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private int execute(List<String> command) throws IOException, InterruptedException {
    var line = new ArrayList<>(command);
    line.set(0, place(command.getFirst()).orElseThrow().toString());
    var process =
        new ProcessBuilder(line)
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    process.environment().put("DEBIAN_FRONTEND", "noninteractive");
    return process.start().waitFor();
  }
}
