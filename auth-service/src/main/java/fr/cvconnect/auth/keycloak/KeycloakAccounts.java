package fr.cvconnect.auth.keycloak;

import fr.cvconnect.auth.account.Account;
import fr.cvconnect.auth.keycloak.KeycloakAdmin.Credential;
import fr.cvconnect.auth.keycloak.KeycloakAdmin.SignIn;
import fr.cvconnect.auth.keycloak.KeycloakAdmin.User;
import fr.cvconnect.web.Violations;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.ClientWebApplicationException;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Accounts as they stand in Keycloak.
 *
 * <p>Every step looks first at what is there, so that an attempt may end anywhere and be made
 * again.
 */
@ApplicationScoped
public class KeycloakAccounts {
  private static final Duration CLOCKS_DIFFER_AT_MOST = Duration.ofSeconds(5);

  private final KeycloakAdmin admin;
  private final RoleGrants roles;

  KeycloakAccounts(KeycloakAdmin admin, RoleGrants roles) {
    this.admin = admin;
    this.roles = roles;
  }

  /**
   * Makes the account stand, with its claims and its role and without a password, and lets it sign
   * in or shuts it out. What an account of ours that is there already has besides, a password or a
   * lock-out for wrong ones, stays as it is.
   */
  public Uni<Void> align(Account account, boolean admitted) {
    return admin
        .users(account.id())
        .chain(found -> found.isEmpty() ? create(account) : recognise(account, found.getFirst()))
        .call(user -> roles.grant(user.id(), account.role().realmRole()))
        .chain(user -> admitted ? admit(user) : shutOut(user));
  }

  /**
   * Sets the password of an account that stands; says whether wrong ones have blocked it, which it
   * stays. A password that Keycloak itself refuses fails with VALIDATION_FAILED.
   */
  public Uni<Boolean> setPassword(Account account, String password) {
    return standing(account)
        .call(user -> admin.setPassword(user.id(), Credential.password(password)))
        .map(User::isLockedOut)
        .onFailure(ClientWebApplicationException.class)
        .transform(KeycloakAccounts::refusal);
  }

  /** Whether a password was set at that time or later, as far as two clocks agree. */
  public Uni<Boolean> hasPasswordSince(Account account, Instant time) {
    return standing(account)
        .chain(user -> admin.credentials(user.id()))
        .map(
            credentials ->
                credentials.stream()
                    .anyMatch(it -> it.isPasswordSince(time.minus(CLOCKS_DIFFER_AT_MOST))));
  }

  private static Throwable refusal(Throwable answer) {
    int status = ((ClientWebApplicationException) answer).getResponse().getStatus();
    return status == 400
        ? Violations.of("/password", "REFUSED", "Another password is expected.")
        : new IllegalStateException("Keycloak answers " + status);
  }

  /**
   * Lifts what wrong passwords blocked, and ends all sessions; says whether they had blocked it.
   * Keycloak forgets its reason only when it enables the user: one that must not sign in for
   * another reason has to be shut out again, which ends what began in between.
   */
  public Uni<Boolean> liftLockout(Account account) {
    return standing(account)
        .call(user -> admin.forgetWrongPasswords(user.id()))
        .call(user -> user.isLockedOut() ? admin.update(user.id(), new SignIn(true)) : nothing())
        .call(user -> admin.logout(user.id()))
        .map(User::isLockedOut);
  }

  /** Ends all sessions of whoever signs in by this name, staff too; who is gone has none. */
  public Uni<Void> endSessions(String name) {
    return admin
        .users(name)
        .chain(found -> found.isEmpty() ? nothing() : admin.logout(found.getFirst().id()));
  }

  private Uni<User> standing(Account account) {
    return admin
        .users(account.id())
        .chain(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().failure(new IllegalStateException("no such user"))
                    : recognise(account, found.getFirst()));
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }

  private Uni<User> create(Account account) {
    User user = new User(null, account.id(), account.email(), true, true, account.claims());
    return admin.create(user).map(created -> user.withId(idOfCreated(created)));
  }

  private static String idOfCreated(RestResponse<Void> created) {
    String path = created.getLocation().getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** A user of this name with other claims was made by somebody else: never take it over. */
  private static Uni<User> recognise(Account account, User found) {
    Map<String, List<String>> claims = new HashMap<>();
    if (found.attributes() != null) {
      claims.putAll(found.attributes());
    }
    claims.keySet().retainAll(Account.CLAIMS);
    return claims.equals(account.claims())
        ? Uni.createFrom().item(found)
        : Uni.createFrom().failure(new IllegalStateException("user exists with other claims"));
  }

  /** Whom wrong passwords locked out stays so: only the account's own reset lifts that [seed]. */
  private Uni<Void> admit(User user) {
    return user.enabled() || user.isLockedOut()
        ? nothing()
        : admin.update(user.id(), new SignIn(true));
  }

  /** Sessions are ended each time: an earlier attempt may have come no further than disabling. */
  private Uni<Void> shutOut(User user) {
    Uni<Void> disabled =
        user.enabled() ? admin.update(user.id(), new SignIn(false)) : Uni.createFrom().voidItem();
    return disabled.chain(() -> admin.logout(user.id()));
  }
}
