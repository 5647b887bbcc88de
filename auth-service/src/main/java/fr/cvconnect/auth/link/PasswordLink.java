package fr.cvconnect.auth.link;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A link that still works, unless it has expired; one that was used is gone. */
@Entity
@Table(name = "password_link")
public class PasswordLink {
  @Id
  @Column(name = "token_hash")
  private String tokenHash;

  @Column(name = "account_id")
  private String accountId;

  @Column(name = "expires_at")
  private Instant expiresAt;

  protected PasswordLink() {}

  static PasswordLink of(LinkToken token, String accountId, Instant expiresAt) {
    PasswordLink link = new PasswordLink();
    link.tokenHash = token.hash();
    link.accountId = accountId;
    link.expiresAt = expiresAt;
    return link;
  }

  public String accountId() {
    return accountId;
  }
}
