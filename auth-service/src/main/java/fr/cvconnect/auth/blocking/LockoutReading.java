package fr.cvconnect.auth.blocking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How far Keycloak's events about wrong passwords are read; there is one. */
@Entity
@Table(name = "lockout_reading")
class LockoutReading {
  @Id private int id;

  @Column(name = "read_until")
  private Instant readUntil;

  protected LockoutReading() {}

  Instant readUntil() {
    return readUntil;
  }
}
