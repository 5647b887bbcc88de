package fr.cvconnect.auth.provisioning;

import fr.cvconnect.auth.pending.PendingChange;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * An account that must still be made in Keycloak what it has to be: opened, shut out, let in again.
 * What that is, is read when it is done; the row says only that something has changed, or that a
 * password was chosen.
 */
@Entity
@Table(name = "provisioning")
class Provisioning extends PendingChange {
  @Column(name = "account_id")
  private String accountId;

  @Column(name = "password_chosen")
  private boolean passwordChosen;

  @Column(name = "was_locked_out")
  private boolean wasLockedOut;

  @Column(name = "choosing_since")
  private Instant choosingSince;

  protected Provisioning() {}

  @Override
  protected String subject() {
    return "account " + accountId;
  }

  String accountId() {
    return accountId;
  }

  /** Whether it also lifts what wrong passwords blocked. */
  boolean isPasswordChosen() {
    return passwordChosen;
  }

  /** Since when a password was being chosen, a choice that broke off; null for other changes. */
  Instant choosingSince() {
    return choosingSince;
  }

  /** Whether they had blocked the account, which Keycloak cannot tell once it is lifted. */
  boolean wasLockedOut() {
    return wasLockedOut;
  }
}
