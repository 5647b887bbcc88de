package fr.cvconnect.notification.live;

import java.util.regex.Pattern;

/**
 * Where a client wants to read on.
 *
 * @param position the last one it has seen; beyond every stream's end if it has seen none, or
 *     something that is no position
 * @param isFromNow whether it asked for no position at all
 */
record ResumePoint(long position, boolean isFromNow) {
  private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");

  /** Reads the header {@code Last-Event-ID}, null if there is none. */
  static ResumePoint of(String lastEventId) {
    if (lastEventId == null || lastEventId.isBlank()) {
      return new ResumePoint(Long.MAX_VALUE, true);
    }
    return POSITION.matcher(lastEventId).matches()
        ? new ResumePoint(Long.parseLong(lastEventId), false)
        : new ResumePoint(Long.MAX_VALUE, false);
  }
}
