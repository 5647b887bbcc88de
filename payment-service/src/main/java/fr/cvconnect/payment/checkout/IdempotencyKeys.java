package fr.cvconnect.payment.checkout;

import fr.cvconnect.events.MachineTime;
import fr.cvconnect.payment.PaymentProblem;
import fr.cvconnect.web.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

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

  /** How long a twin still in flight is waited for: others wait too where there are several. */
  private static final String WAIT_ALONE = "2s";

  private static final String WAIT_TOGETHER = "100ms";

  /**
   * The lock timeout is set by the row source, hence before the insertion can wait, and taken back
   * by the returned rows: nothing else of the transaction is meant by it. The order is everybody's:
   * two such statements never wait for each other.
   */
  private static final String CLAIM =
      """
      insert into idempotency_key as stored
        (account, operation, key, request_hash, payment_id, stored_at)
      select account, operation, key, decode(hash, 'hex'), payment, cast(:now as timestamptz)
      from (select set_config('lock_timeout', :wait, true)) timeout,
        unnest(cast(:accounts as text[]), cast(:operations as text[]), cast(:keys as text[]),
          cast(:hashes as text[]), cast(:payments as uuid[]))
          as claims (account, operation, key, hash, payment)
      order by account, operation, key
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
   * A key, for a payment that is about to be stored.
   *
   * @param requestHash tells this request from others
   */
  record Claim(Key key, byte[] requestHash, UUID paymentId) {}

  /**
   * Claims the keys, in the current transaction; returns the payments that the same requests made
   * before, by the id of the one that was about to be.
   *
   * @throws ProblemException IDEMPOTENCY_KEY_REUSED, IDEMPOTENCY_IN_PROGRESS, be it one of them
   */
  Uni<Map<UUID, UUID>> claim(List<Claim> claims) {
    if (claims.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return insert(claims)
        .onFailure(failure -> PgFailure.hasState(failure, LOCK_NOT_AVAILABLE))
        .transform(
            waited ->
                new ProblemException(
                    PaymentProblem.IDEMPOTENCY_IN_PROGRESS, "Ask again in a moment."))
        .chain(
            claimed ->
                Multi.createFrom()
                    .iterable(claims)
                    .filter(claim -> !claimed.contains(claim.paymentId()))
                    .onItem()
                    .transformToUniAndConcatenate(IdempotencyKeys::earlier)
                    .collect()
                    .asMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The payments for which that worked. */
  private Uni<Set<UUID>> insert(List<Claim> claims) {
    OffsetDateTime now = machineTime.instant().atOffset(ZoneOffset.UTC);
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(CLAIM, Object[].class)
                    .setParameter("wait", claims.size() > 1 ? WAIT_TOGETHER : WAIT_ALONE)
                    .setParameter("accounts", texts(claims, claim -> claim.key().account()))
                    .setParameter("operations", texts(claims, claim -> claim.key().operation()))
                    .setParameter("keys", texts(claims, claim -> claim.key().text()))
                    .setParameter("hashes", texts(claims, IdempotencyKeys::hex))
                    .setParameter(
                        "payments", claims.stream().map(Claim::paymentId).toArray(UUID[]::new))
                    .setParameter("now", now)
                    .setParameter("forgotten", now.minus(KEPT))
                    .getResultList())
        .map(rows -> rows.stream().map(row -> (UUID) row[0]).collect(Collectors.toSet()));
  }

  private static String[] texts(List<Claim> claims, Function<Claim, String> text) {
    return claims.stream().map(text).toArray(String[]::new);
  }

  private static String hex(Claim claim) {
    return HexFormat.of().formatHex(claim.requestHash());
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

  private static Uni<Map.Entry<UUID, UUID>> earlier(Claim claim) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(FIND, Object[].class)
                    .setParameter("account", claim.key().account())
                    .setParameter("operation", claim.key().operation())
                    .setParameter("key", claim.key().text())
                    .getSingleResult())
        .map(
            stored -> {
              if (!Arrays.equals((byte[]) stored[1], claim.requestHash())) {
                throw new ProblemException(
                    PaymentProblem.IDEMPOTENCY_KEY_REUSED,
                    "Use a new key for each new request; repeat a request with its own.");
              }
              return Map.entry(claim.paymentId(), (UUID) stored[0]);
            });
  }
}
