package fr.cvconnect.e2e.story;

import fr.cvconnect.e2e.day.Day;

/** One step of the day. */
interface Step {
  /** What happens, in one sentence. */
  String title();

  /** Plays and checks it; fails with {@link AssertionError} if anything is not as it should be. */
  void play(Day day);
}
