package fr.cvconnect.auth.apiclient;

import fr.cvconnect.auth.pending.PendingChange;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/**
 * A client that must still be made in Keycloak what it has to be. What that is, is read when it is
 * done.
 */
@Entity
@Table(name = "api_client_change")
class ApiClientChange extends PendingChange {
  @Column(name = "client_id")
  private String clientId;

  protected ApiClientChange() {}

  @Override
  protected String subject() {
    return "API client " + clientId;
  }

  String clientId() {
    return clientId;
  }
}
