package fr.cvconnect.gateway.limit;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;

/**
 * Lets one request of an account through at a time; the others stand in line. Whoever has the turn
 * has to give it on, whatever became of the request.
 */
final class Turns {
  private final int longestLine;
  private final Map<String, Queue<Runnable>> lines = new HashMap<>();

  Turns(int longestLine) {
    this.longestLine = longestLine;
  }

  /**
   * Starts it now, or after those that came before.
   *
   * @param start returns at once
   * @return false, and it will never start, if too many stand in line
   */
  synchronized boolean queue(String account, Runnable start) {
    Queue<Runnable> line = lines.get(account);
    if (line == null) {
      lines.put(account, new ArrayDeque<>());
      start.run();
      return true;
    }
    return line.size() < longestLine && line.add(start);
  }

  /** The one whose turn it was is done. */
  synchronized void next(String account) {
    Runnable start = lines.get(account).poll();
    if (start == null) {
      lines.remove(account);
    } else {
      start.run();
    }
  }
}
