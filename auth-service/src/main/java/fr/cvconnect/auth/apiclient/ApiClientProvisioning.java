package fr.cvconnect.auth.apiclient;

import fr.cvconnect.auth.provisioning.PendingWork;
import fr.cvconnect.auth.provisioning.ProvisioningConfig;
import fr.cvconnect.events.MachineTime;
import fr.cvconnect.events.outbox.Transactions;
import fr.cvconnect.events.tick.Backoff;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/**
 * Does in Keycloak what is pending about API clients, one per transaction, as {@link
 * fr.cvconnect.auth.provisioning accounts} are done.
 */
@ApplicationScoped
class ApiClientProvisioning implements PendingWork {
  private static final Logger LOG = Logger.getLogger(ApiClientProvisioning.class);

  private final Transactions transactions;
  private final ApiClientChanges changes;
  private final ApiClients clients;
  private final ApiClientAlignment alignment;
  private final InstantSource machineTime;
  private final Backoff backoff;

  ApiClientProvisioning(
      Transactions transactions,
      ApiClientChanges changes,
      ApiClients clients,
      ApiClientAlignment alignment,
      @MachineTime InstantSource machineTime,
      ProvisioningConfig config) {
    this.transactions = transactions;
    this.changes = changes;
    this.clients = clients;
    this.alignment = alignment;
    this.machineTime = machineTime;
    this.backoff = new Backoff(config.firstPause(), config.longestPause());
  }

  @Override
  public String name() {
    return "api-clients";
  }

  @Override
  public Uni<Boolean> doNext() {
    return transactions.run(
        () ->
            changes
                .lockNextDue(machineTime.instant())
                .chain(due -> due == null ? Uni.createFrom().item(false) : attempt(due)));
  }

  private Uni<Boolean> attempt(ApiClientChange due) {
    return clients
        .findById(due.clientId())
        .chain(alignment::align)
        .onItemOrFailure()
        .transformToUni(
            (done, failure) ->
                failure == null
                    ? changes.delete(due).replaceWith(true)
                    : Uni.createFrom().item(() -> postpone(due, failure)));
  }

  private boolean postpone(ApiClientChange due, Throwable failure) {
    Duration pause = due.postpone(failure.toString(), backoff, machineTime.instant());
    LOG.warnf(
        "API client %s: not done in Keycloak, again in %s: %s", due.clientId(), pause, failure);
    return false;
  }

  @Override
  public Uni<Long> waiting() {
    return transactions.run(changes::count);
  }
}
