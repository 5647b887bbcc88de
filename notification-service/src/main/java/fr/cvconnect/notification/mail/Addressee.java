package fr.cvconnect.notification.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Where a merchant is written to, and by which name. */
@Entity
class Addressee {
  @Id
  @Column(name = "merchant_id")
  private String merchantId;

  @Column(name = "legal_name")
  private String legalName;

  private String email;
  private long sequence;

  protected Addressee() {}

  String merchantId() {
    return merchantId;
  }

  String legalName() {
    return legalName;
  }

  String email() {
    return email;
  }

  /** For logs: {@code d***@camping-les-pins.example}. */
  String maskedEmail() {
    return email.charAt(0) + "***" + email.substring(email.indexOf('@'));
  }
}
