package fr.cvconnect.auth.apiclient;

import fr.cvconnect.auth.AuthProblem;
import fr.cvconnect.auth.merchant.Merchants;
import fr.cvconnect.auth.outlet.Outlets;
import fr.cvconnect.auth.pending.PendingLoop;
import fr.cvconnect.events.outbox.Transactions;
import fr.cvconnect.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Set;

/**
 * An administrator creates a client for till software. It has no secret yet: that is asked for once
 * it stands.
 *
 * <p>The merchant's row is locked first, so of two clients that are alike, or one too many, the
 * second is refused.
 */
@ApplicationScoped
class ApiClientCreation {
  /** Of one merchant [choice]: a till per outlet signs in with the same one as well. */
  static final int MOST = 20;

  private static final int SERIAL_LENGTH = 8;
  private static final String SERIAL_CHARACTERS = "0123456789abcdefghijklmnopqrstuvwxyz";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Transactions transactions;
  private final Merchants merchants;
  private final Outlets outlets;
  private final ApiClients clients;
  private final ApiClientChanges changes;
  private final PendingLoop loop;
  private final InstantSource clock;

  ApiClientCreation(
      Transactions transactions,
      Merchants merchants,
      Outlets outlets,
      ApiClients clients,
      ApiClientChanges changes,
      PendingLoop loop,
      InstantSource clock) {
    this.transactions = transactions;
    this.merchants = merchants;
    this.outlets = outlets;
    this.clients = clients;
    this.changes = changes;
    this.loop = loop;
    this.clock = clock;
  }

  Uni<ApiClient> create(String merchantId, ApiClientGrant grant, String by) {
    return transactions
        .run(
            () ->
                merchants
                    .lockRegistered(merchantId)
                    .chain(() -> requireOpen(merchantId, grant))
                    .chain(() -> requireRoom(merchantId))
                    .chain(() -> requireToldApart(merchantId, grant))
                    .chain(() -> add(merchantId, grant, by)))
        .invoke(loop::wake);
  }

  private Uni<Void> requireOpen(String merchantId, ApiClientGrant grant) {
    Set<String> asked = grant.outletIds().orElse(Set.of());
    return asked.isEmpty()
        ? Uni.createFrom().voidItem()
        : outlets
            .openAmong(merchantId, asked)
            .invoke(
                open ->
                    require(
                        open.size() == asked.size(),
                        AuthProblem.OUTLET_NOT_FOUND,
                        "One of the outlets is not an open one of the merchant."))
            .replaceWithVoid();
  }

  private Uni<Void> requireRoom(String merchantId) {
    return clients
        .countOf(merchantId)
        .invoke(
            count ->
                require(
                    count < MOST,
                    AuthProblem.API_CLIENT_LIMIT_REACHED,
                    "It has " + MOST + "; revoke one that is not used."))
        .replaceWithVoid();
  }

  private Uni<Void> requireToldApart(String merchantId, ApiClientGrant grant) {
    return clients
        .hasAlike(merchantId, grant.name())
        .invoke(
            taken ->
                require(
                    !taken,
                    AuthProblem.API_CLIENT_NAME_TAKEN,
                    "Nobody could tell the new one from it."))
        .replaceWithVoid();
  }

  private static void require(boolean holds, AuthProblem otherwise, String detail) {
    if (!holds) {
      throw new ProblemException(otherwise, detail);
    }
  }

  private Uni<ApiClient> add(String merchantId, ApiClientGrant grant, String by) {
    ApiClient client = ApiClient.create(merchantId, serial(), grant, by, clock.instant());
    return clients.persistAndFlush(client).call(() -> changes.add(client.id()));
  }

  private static String serial() {
    return RANDOM
        .ints(SERIAL_LENGTH, 0, SERIAL_CHARACTERS.length())
        .mapToObj(SERIAL_CHARACTERS::charAt)
        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
        .toString();
  }
}
