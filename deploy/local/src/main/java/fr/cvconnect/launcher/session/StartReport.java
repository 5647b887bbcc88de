package fr.cvconnect.launcher.session;

import fr.cvconnect.launcher.io.SandboxFolder;
import fr.cvconnect.launcher.stack.PartState;
import fr.cvconnect.launcher.stack.StackState;
import fr.cvconnect.launcher.stack.Stage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** Why nothing came up: which part failed, with the end of its log. */
public final class StartReport {
  private static final int LINES = 30;

  private final Desk desk;

  public StartReport(Desk desk) {
    this.desk = desk;
  }

  public void explain(Optional<StackState> state) throws IOException {
    var failed =
        state.flatMap(StartReport::failed).map(PartState::name).orElse(SandboxFolder.LAUNCHER);
    desk.out().println();
    desk.out()
        .println(state.map(StackState::note).filter(n -> !n.isEmpty()).orElse(failed + " failed."));
    desk.out().println("The end of " + desk.folder().log(failed) + ":");
    end(failed).forEach(line -> desk.out().println("  | " + line));
    desk.out().println("Everything else has been stopped again.");
  }

  private static Optional<PartState> failed(StackState state) {
    return state.parts().stream().filter(part -> part.stage() == Stage.FAILED).findFirst();
  }

  private List<String> end(String part) throws IOException {
    var log = desk.folder().log(part);
    if (!Files.exists(log)) {
      return List.of("(there is none)");
    }
    // Bytes that are no UTF-8 must not hide the reason.
    var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
    return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
  }
}
