package fr.cvconnect.auth.link;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;

/** The links that work. */
@ApplicationScoped
public class PasswordLinks implements PanacheRepositoryBase<PasswordLink, String> {
  /** Makes a link for the account; its token is known to the caller alone. */
  public Uni<LinkToken> draw(String accountId, Duration ttl, Instant now) {
    LinkToken token = LinkToken.random();
    return persist(PasswordLink.of(token, accountId, now.plus(ttl))).replaceWith(token);
  }

  /** The link, locked so that nobody else uses it meanwhile; null if it works no more. */
  public Uni<PasswordLink> lock(LinkToken token, Instant now) {
    return find("tokenHash = ?1 and expiresAt > ?2", token.hash(), now)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResult();
  }

  /** A password was chosen: the account's links, this and older ones, work no more. */
  public Uni<Void> forget(String accountId) {
    return delete("accountId", accountId).replaceWithVoid();
  }

  public Uni<Void> forgetExpired(Instant now) {
    return delete("expiresAt <= ?1", now).replaceWithVoid();
  }
}
