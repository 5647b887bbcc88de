package fr.cvconnect.launcher.session;

/** While armed, the end of this program (Ctrl-C, a closed terminal) stops the sandbox in order. */
public final class CtrlC {
  private volatile boolean armed = true;
  private volatile boolean used;

  private CtrlC() {}

  public static CtrlC stops(Desk desk) {
    var ctrlC = new CtrlC();
    var hook =
        new Thread(
            () -> {
              if (ctrlC.armed) {
                ctrlC.used = true;
                new Shutdown(desk).order();
              }
            });
    Runtime.getRuntime().addShutdownHook(hook);
    return ctrlC;
  }

  public boolean isUsed() {
    return used;
  }

  public void disarm() {
    armed = false;
  }
}
