package fr.cvconnect.auth.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody signs in with: six digits, {@code 100001}, for the administrator of a merchant, or
 * twelve, {@code 100001000001}, for an outlet.
 *
 * <p>It is requested here first, and open once it stands in Keycloak, which alone knows its
 * password.
 */
@Entity
@Table(name = "account")
public class Account {
  private static final String MERCHANT_CLAIM = "merchant_id";
  private static final String OUTLETS_CLAIM = "outlet_ids";

  /** The attributes of a user that say what its tokens open; other attributes are not ours. */
  public static final Set<String> CLAIMS = Set.of(MERCHANT_CLAIM, OUTLETS_CLAIM);

  @Id private String id;

  @Column(name = "merchant_id")
  private String merchantId;

  @Enumerated(EnumType.STRING)
  private AccountRole role;

  private String email;

  @Column(name = "requested_at")
  private Instant requestedAt;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "locked_out_at")
  private Instant lockedOutAt;

  @Column(name = "lockout_lifted_at")
  private Instant lockoutLiftedAt;

  @Column(name = "blocked_at")
  private Instant blockedAt;

  @Column(name = "blocked_by")
  private String blockedBy;

  protected Account() {}

  /** The account of a merchant's administrator, who may do everything at every outlet of it. */
  public static Account ofMerchant(String merchantId, Email email, Instant now) {
    return new Account(merchantId, merchantId, AccountRole.MERCHANT, email, now);
  }

  /** The account of one outlet, which sees nothing of the others. */
  public static Account ofOutlet(String outletId, String merchantId, Email email, Instant now) {
    return new Account(outletId, merchantId, AccountRole.OUTLET, email, now);
  }

  /** Whether the text can be an account's id at all. */
  public static boolean isId(String text) {
    return text.matches("[0-9]{6}|[0-9]{12}");
  }

  private Account(String id, String merchantId, AccountRole role, Email email, Instant now) {
    this.id = id;
    this.merchantId = merchantId;
    this.role = role;
    this.email = email.address();
    this.requestedAt = now;
  }

  public void open(Instant now) {
    openedAt = now;
  }

  /** Whether it stands in Keycloak, and the fact that waited for it is recorded. */
  public boolean isOpen() {
    return openedAt != null;
  }

  /** Since when it stands in Keycloak; null until then. */
  public Instant openedAt() {
    return openedAt;
  }

  /**
   * Wrong passwords have blocked it. Says whether that is news: it is not while it is blocked
   * already, nor when that happened before the block was last lifted.
   *
   * @param occurredAt machine time, as Keycloak counts
   */
  public boolean lockOut(Instant occurredAt, Instant now) {
    boolean over = lockoutLiftedAt != null && !occurredAt.isAfter(lockoutLiftedAt);
    if (lockedOutAt != null || over) {
      return false;
    }
    lockedOutAt = now;
    return true;
  }

  /**
   * A new password has lifted that. Says whether it was known to be blocked.
   *
   * @param machineTime as Keycloak counts
   */
  public boolean liftLockout(Instant machineTime) {
    boolean known = lockedOutAt != null;
    lockedOutAt = null;
    lockoutLiftedAt = machineTime;
    return known;
  }

  /** Since when wrong passwords block it; null if they do not. */
  public Instant lockedOutAt() {
    return lockedOutAt;
  }

  /** Operations keeps it from signing in, until operations lifts that. */
  public void block(String by, Instant now) {
    blockedAt = now;
    blockedBy = by;
  }

  /** Lifts what operations blocked, and nothing else. */
  public void unblock() {
    blockedAt = null;
    blockedBy = null;
  }

  public boolean isBlocked() {
    return blockedAt != null;
  }

  /** Since when operations blocks it; null if it does not. */
  public Instant blockedAt() {
    return blockedAt;
  }

  /** The account of operations that did it; null if none did. */
  public String blockedBy() {
    return blockedBy;
  }

  /** The attributes that become the claims of its tokens: no outlets means all of the merchant. */
  public Map<String, List<String>> claims() {
    return switch (role) {
      case MERCHANT -> claims(merchantId, Optional.empty());
      case OUTLET -> claims(merchantId, Optional.of(Set.of(id)));
    };
  }

  /**
   * What opens a merchant's outlets.
   *
   * @param outletIds those opened; empty for all of them, later ones too
   */
  public static Map<String, List<String>> claims(
      String merchantId, Optional<Set<String>> outletIds) {
    Map<String, List<String>> claims = new HashMap<>();
    claims.put(MERCHANT_CLAIM, List.of(merchantId));
    outletIds.ifPresent(ids -> claims.put(OUTLETS_CLAIM, ids.stream().sorted().toList()));
    return claims;
  }

  public String id() {
    return id;
  }

  public String merchantId() {
    return merchantId;
  }

  public AccountRole role() {
    return role;
  }

  public String email() {
    return email;
  }
}
