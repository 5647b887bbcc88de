package fr.cvconnect.launcher.stack;

/** Where one part stands. */
public enum Stage {
  WAITING,
  STARTING,
  READY,
  /** Its process ended by itself; it is started again after a pause. */
  DIED,
  /** It did not come up the first time, which ends the whole start. */
  FAILED,
  STOPPING,
  /** Stopped on purpose, and stays so until it is started on purpose. */
  STOPPED
}
