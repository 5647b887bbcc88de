package fr.cvconnect.launcher.stack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The state of all parts: every keeper reports here, and reads here about the others. */
final class Board {
  private final Map<String, PartState> parts = new LinkedHashMap<>();
  private final Consumer<StackState> watcher;
  private Phase phase = Phase.STARTING;
  private String note = "";

  Board(List<Part> parts, Consumer<StackState> watcher) {
    parts.forEach(part -> this.parts.put(part.name(), PartState.waiting(part)));
    this.watcher = watcher;
  }

  synchronized void report(String part, Stage stage, long pid, String partNote) {
    var before = parts.get(part);
    var after = before.at(stage, pid, partNote);
    if (!after.equals(before)) {
      parts.put(part, after);
      watcher.accept(state());
    }
  }

  synchronized void enter(Phase nextPhase, String nextNote) {
    phase = nextPhase;
    note = nextNote;
    watcher.accept(state());
  }

  synchronized StackState state() {
    return new StackState(phase, note, new ArrayList<>(parts.values()));
  }

  synchronized PartState of(String part) {
    return parts.get(part);
  }
}
