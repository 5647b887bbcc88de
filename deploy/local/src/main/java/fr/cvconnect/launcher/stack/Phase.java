package fr.cvconnect.launcher.stack;

/** Where the sandbox as a whole stands. */
public enum Phase {
  STARTING,
  READY,
  FAILED,
  STOPPING,
  STOPPED
}
