package fr.cvconnect.launcher.ports;

/** Every port the sandbox listens on, with the one it prefers. */
public enum Port {
  GATEWAY(8080),
  AUTH(8081),
  PAYMENT(8082),
  SETTLEMENT(8083),
  NOTIFICATION(8084),
  WALLET(8085),
  MAIL(8086),
  SMTP(2525),
  GATEWAY_MANAGEMENT(8089),
  KEYCLOAK(8090),
  KEYCLOAK_MANAGEMENT(8091),
  POSTGRESQL(5433),
  KAFKA(9092),
  KAFKA_CONTROLLER(9093);

  private final int preferred;

  Port(int preferred) {
    this.preferred = preferred;
  }

  public int preferred() {
    return preferred;
  }
}
