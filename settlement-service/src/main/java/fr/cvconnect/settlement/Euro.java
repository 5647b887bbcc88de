package fr.cvconnect.settlement;

/** The only currency of the scheme. */
public final class Euro {
  public static final String CODE = "EUR";

  private Euro() {}
}
