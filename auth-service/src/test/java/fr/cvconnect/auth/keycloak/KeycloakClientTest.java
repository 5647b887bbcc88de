package fr.cvconnect.auth.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;

class KeycloakClientTest {
  @Test
  void aRealmIsAdministeredBesideWhereItSigns() {
    assertThat(KeycloakClient.adminUrl(URI.create("http://localhost:8090/idp/realms/cv")))
        .isEqualTo(URI.create("http://localhost:8090/idp/admin/realms/cv"));
  }

  @Test
  void anAddressOfNoRealmIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KeycloakClient.adminUrl(URI.create("http://localhost:8090/idp")));
  }
}
