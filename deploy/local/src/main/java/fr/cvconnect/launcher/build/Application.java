package fr.cvconnect.launcher.build;

import java.util.List;

/** The Quarkus applications of this repository that the sandbox runs, with their Maven modules. */
public enum Application {
  AUTH("auth-service", "auth-service"),
  PAYMENT("payment-service", "payment-service"),
  SETTLEMENT("settlement-service", "settlement-service"),
  NOTIFICATION("notification-service", "notification-service"),
  GATEWAY("gateway", "gateway"),
  WALLET("wallet", "sandbox/wallet");

  /** The story that {@code ./cv demo} plays against them. */
  public static final String DEMO_MODULE = "e2e";

  /** The mail catcher and the demo are plain programs: built like them, started otherwise. */
  static final List<String> PROGRAM_MODULES = List.of("sandbox/mail", DEMO_MODULE);

  private final String title;
  private final String module;

  Application(String title, String module) {
    this.title = title;
    this.module = module;
  }

  /** Its name in {@code cv status}, {@code cv logs} and so on. */
  public String title() {
    return title;
  }

  public String module() {
    return module;
  }

  /** Whether it lives in domain time; the gateway only passes things on. */
  public boolean hasClock() {
    return this != GATEWAY;
  }
}
