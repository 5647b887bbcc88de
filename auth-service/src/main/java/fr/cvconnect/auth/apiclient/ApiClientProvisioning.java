package fr.cvconnect.auth.apiclient;

import fr.cvconnect.auth.pending.PendingConfig;
import fr.cvconnect.auth.pending.PendingWork;
import fr.cvconnect.events.MachineTime;
import fr.cvconnect.events.outbox.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Does in Keycloak what is pending about API clients. */
@Singleton
class ApiClientProvisioning extends PendingWork<ApiClientChange> {
  private final ApiClientChanges changes;
  private final ApiClients clients;
  private final ApiClientAlignment alignment;

  ApiClientProvisioning(
      Transactions transactions,
      ApiClientChanges changes,
      ApiClients clients,
      ApiClientAlignment alignment,
      @MachineTime InstantSource machineTime,
      PendingConfig config) {
    super(transactions, machineTime, config);
    this.changes = changes;
    this.clients = clients;
    this.alignment = alignment;
  }

  @Override
  public String name() {
    return "api-clients";
  }

  @Override
  protected Uni<ApiClientChange> lockNextDue() {
    return changes.lockNextDue();
  }

  @Override
  protected Uni<Supplier<Uni<Void>>> inKeycloak(ApiClientChange due) {
    return clients
        .findById(due.clientId())
        .chain(alignment::align)
        .replaceWith(() -> () -> changes.delete(due));
  }

  @Override
  protected Uni<Long> count() {
    return changes.count();
  }
}
