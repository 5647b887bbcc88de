package fr.cvconnect.events;

/** A record that nobody here can make sense of; the reason is the dead letter's. */
public final class UnreadableRecord extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String reason;

  /**
   * @param reason a stable code, {@code UNREADABLE_BODY}
   */
  public UnreadableRecord(String reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  public String reason() {
    return reason;
  }
}
