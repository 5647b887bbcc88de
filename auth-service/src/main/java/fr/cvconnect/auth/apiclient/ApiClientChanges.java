package fr.cvconnect.auth.apiclient;

import fr.cvconnect.auth.pending.PendingRows;
import fr.cvconnect.auth.provisioning.TillClients;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What must still be done about API clients in Keycloak. */
@ApplicationScoped
class ApiClientChanges implements PanacheRepositoryBase<ApiClientChange, Long>, TillClients {
  private static final String ADD =
      """
      insert into api_client_change (client_id, next_attempt_at)
      select id, cast(:now as timestamptz) from api_client where %s
      """;
  private static final String ADD_ONE = ADD.formatted("id = :id");
  private static final String ADD_ALL = ADD.formatted("merchant_id = :id and revoked_at is null");

  /** Clients another replica works on are passed over, not waited for. */
  private static final String NEXT_DUE =
      """
      select due.id, due.client_id, due.attempts, due.next_attempt_at, due.last_failure
      from api_client_change due join api_client client on client.id = due.client_id
      where due.next_attempt_at <= :now
      order by due.next_attempt_at
      limit 1
      for no key update of due, client skip locked
      """;

  private final PendingRows rows;

  ApiClientChanges(PendingRows rows) {
    this.rows = rows;
  }

  Uni<Void> add(String clientId) {
    return rows.add(ADD_ONE, Map.of("id", clientId));
  }

  @Override
  public Uni<Void> alignAllOf(String merchantId) {
    return rows.add(ADD_ALL, Map.of("id", merchantId));
  }

  /** What is due for longest, it and its client locked until the transaction ends; or null. */
  Uni<ApiClientChange> lockNextDue() {
    return rows.lockDue(NEXT_DUE, ApiClientChange.class);
  }
}
