package fr.cvconnect.launcher.stack;

/** The sandbox did not come up; the message says why, for people. */
public final class StartFailure extends Exception {
  private static final long serialVersionUID = 1L;

  public StartFailure(String message) {
    super(message);
  }
}
