package fr.cvconnect.payment.checkout;

import fr.cvconnect.events.MachineTime;
import fr.cvconnect.payment.PaymentProblem;
import fr.cvconnect.web.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * Requests already answered, by the key their sender gave them, for 24 hours of machine time.
 *
 * <p>The key is stored in the payment's own transaction: a twin still in flight makes the insertion
 * wait for it, at most two seconds.
 */
@ApplicationScoped
class IdempotencyKeys {
  static final Duration KEPT = Duration.ofHours(24);
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  /**
   * The lock timeout is set by the row source, hence before the insertion can wait, and taken back
   * by the returned row: nothing else of the transaction is meant by it.
   */
  private static final String CLAIM =
      """
      insert into idempotency_key as stored
        (account, operation, key, request_hash, payment_id, stored_at)
      select :account, :operation, :key, :hash, :payment, cast(:now as timestamptz)
      from (select set_config('lock_timeout', '2s', true)) timeout
      on conflict (account, operation, key) do update
        set request_hash = excluded.request_hash, payment_id = excluded.payment_id,
            stored_at = excluded.stored_at
        where stored.stored_at < cast(:forgotten as timestamptz)
      returning payment_id, set_config('lock_timeout', '0', true)
      """;

  private static final String FIND =
      """
      select payment_id, request_hash from idempotency_key
      where account = :account and operation = :operation and key = :key
      """;

  private static final String FORGET =
      """
      delete from idempotency_key where (account, operation, key) in (
        select account, operation, key from idempotency_key
        where stored_at < cast(:forgotten as timestamptz) limit :most for update skip locked)
      """;

  private final InstantSource machineTime;

  IdempotencyKeys(@MachineTime InstantSource machineTime) {
    this.machineTime = machineTime;
  }

  /** The key in its scope: the account or client, and the operation. */
  record Key(String account, String operation, String text) {}

  /**
   * Claims the key for a payment that is about to be stored; nothing if that worked, else the
   * payment that the same request made before.
   *
   * @throws ProblemException IDEMPOTENCY_KEY_REUSED, IDEMPOTENCY_IN_PROGRESS
   */
  Uni<Optional<UUID>> claim(Key key, byte[] requestHash, UUID paymentId) {
    OffsetDateTime now = machineTime.instant().atOffset(ZoneOffset.UTC);
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(CLAIM, Object[].class)
                    .setParameter("account", key.account())
                    .setParameter("operation", key.operation())
                    .setParameter("key", key.text())
                    .setParameter("hash", requestHash)
                    .setParameter("payment", paymentId)
                    .setParameter("now", now)
                    .setParameter("forgotten", now.minus(KEPT))
                    .getSingleResultOrNull())
        .onFailure(failure -> PgFailure.hasState(failure, LOCK_NOT_AVAILABLE))
        .transform(
            waited ->
                new ProblemException(
                    PaymentProblem.IDEMPOTENCY_IN_PROGRESS, "Ask again in a moment."))
        .chain(
            claimed ->
                claimed == null
                    ? earlier(key, requestHash).map(Optional::of)
                    : Uni.createFrom().item(Optional.empty()));
  }

  /** Deletes some keys that are no longer kept; returns how many, in the current transaction. */
  Uni<Integer> forget(int most) {
    OffsetDateTime now = machineTime.instant().atOffset(ZoneOffset.UTC);
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(FORGET)
                    .setParameter("forgotten", now.minus(KEPT))
                    .setParameter("most", most)
                    .executeUpdate());
  }

  private Uni<UUID> earlier(Key key, byte[] requestHash) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(FIND, Object[].class)
                    .setParameter("account", key.account())
                    .setParameter("operation", key.operation())
                    .setParameter("key", key.text())
                    .getSingleResult())
        .map(
            stored -> {
              if (!Arrays.equals((byte[]) stored[1], requestHash)) {
                throw new ProblemException(
                    PaymentProblem.IDEMPOTENCY_KEY_REUSED,
                    "Use a new key for each new request; repeat a request with its own.");
              }
              return (UUID) stored[0];
            });
  }
}
