package fr.cvconnect.auth.password;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody says that an account's password is forgotten; there may be no such account. */
@Entity
@Table(name = "password_reset_request")
class ResetRequest {
  @Id private long id;
  private String account;

  @Column(name = "handled_at")
  private Instant handledAt;

  protected ResetRequest() {}

  void handled(Instant now) {
    handledAt = now;
  }

  String account() {
    return account;
  }
}
