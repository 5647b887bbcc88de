package fr.cvconnect.launcher.stack;

import java.util.List;

/**
 * The sandbox at one moment.
 *
 * @param note what it is doing, or why it failed; for people
 */
public record StackState(Phase phase, String note, List<PartState> parts) {
  public StackState {
    parts = List.copyOf(parts);
  }
}
