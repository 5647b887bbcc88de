package fr.cvconnect.events.intake;

/** The database or the way to it failed; the same step is worth trying again. */
final class PassingTrouble extends RuntimeException {
  private static final long serialVersionUID = 1;

  PassingTrouble(Throwable cause) {
    super(cause.toString(), cause);
  }
}
