package fr.cvconnect.events;

import java.util.regex.Pattern;

/** A record that nobody here can make sense of; the reason is the dead letter's. */
public final class UnreadableRecord extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What would begin a line of the log that we never wrote, or hide one. */
  private static final Pattern NOT_PRINTED = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

  private final String reason;

  /**
   * @param reason a stable code, {@code UNREADABLE_BODY}
   * @param detail may quote the record: it becomes one line, whatever its sender wrote
   */
  public UnreadableRecord(String reason, String detail) {
    super(detail == null ? null : NOT_PRINTED.matcher(detail).replaceAll("?"));
    this.reason = reason;
  }

  public String reason() {
    return reason;
  }
}
