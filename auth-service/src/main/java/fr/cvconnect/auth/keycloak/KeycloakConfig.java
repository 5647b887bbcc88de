package fr.cvconnect.auth.keycloak;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where Keycloak is, and how long it may take. */
@ConfigMapping(prefix = "cv.keycloak")
interface KeycloakConfig {
  /** The realm as services reach it, {@code http://localhost:8090/idp/realms/cv}. */
  URI realmUrl();

  /** How long a connection may take to stand. */
  @WithDefault("2s")
  Duration connectTimeout();

  /** How long an answer may take; whoever waits for it may hold a database connection. */
  @WithDefault("5s")
  Duration readTimeout();
}
