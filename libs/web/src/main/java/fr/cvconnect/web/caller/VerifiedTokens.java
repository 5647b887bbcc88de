package fr.cvconnect.web.caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Access tokens verified a moment ago, until they expire: a till sends the same one with every
 * request, and to read and verify it again would take a quarter of the request's work.
 *
 * <p>What a token says never changes, and a service asks nobody whether it still holds: until its
 * end it is good, known or verified anew. Only its end is checked each time. Tokens that are not
 * good are not kept.
 */
@ApplicationScoped
class VerifiedTokens
    implements IdentityProvider<TokenAuthenticationRequest>, SecurityIdentityAugmentor {
  private static final int MOST = 5_000;

  /** After this the key is asked for again, as it may have been withdrawn. */
  private static final Duration KEPT = Duration.ofMinutes(1);

  private final InstantSource machineTime = InstantSource.system();
  private final Cache<String, SecurityIdentity> verified =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

  @Override
  public Class<TokenAuthenticationRequest> getRequestType() {
    return TokenAuthenticationRequest.class;
  }

  /** Asked before the provider that verifies. */
  @Override
  public int priority() {
    return SYSTEM_FIRST + 100;
  }

  /** Nobody, if the token is not known or has expired: it is verified then. */
  @Override
  public Uni<SecurityIdentity> authenticate(
      TokenAuthenticationRequest request, AuthenticationRequestContext context) {
    SecurityIdentity known =
        request.getToken() instanceof AccessTokenCredential access
            ? verified.getIfPresent(access.getToken())
            : null;
    return Uni.createFrom().item(known != null && isAlive(known) ? known : null);
  }

  /** Remembers whom a token was verified for, without the request it came with. */
  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    AccessTokenCredential access = identity.getCredential(AccessTokenCredential.class);
    if (access != null
        && identity.getPrincipal() instanceof JsonWebToken token
        && access.getToken().equals(token.getRawToken())) {
      verified.asMap().computeIfAbsent(access.getToken(), raw -> lasting(identity, access));
    }
    return Uni.createFrom().item(identity);
  }

  private static SecurityIdentity lasting(SecurityIdentity identity, AccessTokenCredential access) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(identity.getPrincipal())
        .addRoles(identity.getRoles())
        .addCredential(access)
        .build();
  }

  private boolean isAlive(SecurityIdentity identity) {
    JsonWebToken token = (JsonWebToken) identity.getPrincipal();
    return machineTime.instant().isBefore(Instant.ofEpochSecond(token.getExpirationTime()));
  }
}
