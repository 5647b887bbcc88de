package fr.cvconnect.web.caller;

import fr.cvconnect.web.Scope;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The scope as the caller's access token states it. */
record TokenScope(
    String account, Set<String> roles, Optional<String> organisation, Optional<Set<String>> sites)
    implements Scope {
  /** Reads the token of the current request; an anonymous caller's scope opens nothing. */
  static final class Producer {
    @Produces
    @RequestScoped
    Scope scope(SecurityIdentity identity, ScopeConfig claims) {
      if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
        return new TokenScope("", Set.of(), Optional.empty(), Optional.of(Set.of()));
      }
      return new TokenScope(
          token.getName(),
          Set.copyOf(identity.getRoles()),
          token.<Object>claim(claims.organisationClaim()).map(TokenScope::text),
          token.<Object>claim(claims.sitesClaim()).map(TokenScope::texts));
    }
  }

  /** A claim that is not a list of texts opens no site, rather than all. */
  private static Set<String> texts(Object claim) {
    return claim instanceof Collection<?> values
        ? values.stream().map(TokenScope::text).collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  private static String text(Object claim) {
    return claim instanceof JsonString json ? json.getString() : claim.toString();
  }
}
