package fr.cvconnect.auth.keycloak;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/** Makes the clients of Keycloak's admin API from the realm's address, the only one configured. */
class KeycloakClient {
  @Produces
  @Singleton
  KeycloakAdmin admin(KeycloakConfig config) {
    return client(KeycloakAdmin.class, config);
  }

  @Produces
  @Singleton
  ClientAdmin clients(KeycloakConfig config) {
    return client(ClientAdmin.class, config);
  }

  private static <T> T client(Class<T> api, KeycloakConfig config) {
    return QuarkusRestClientBuilder.newBuilder()
        .baseUri(adminUrl(config.realmUrl()))
        .connectTimeout(config.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
        .readTimeout(config.readTimeout().toMillis(), TimeUnit.MILLISECONDS)
        .build(api);
  }

  /** {@code …/idp/realms/cv} is administered at {@code …/idp/admin/realms/cv}. */
  static URI adminUrl(URI realmUrl) {
    String realm = realmUrl.toString();
    int end = realm.lastIndexOf("/realms/");
    if (end < 0) {
      throw new IllegalArgumentException("not the address of a realm: " + realm);
    }
    return URI.create(realm.substring(0, end) + "/admin" + realm.substring(end));
  }
}
