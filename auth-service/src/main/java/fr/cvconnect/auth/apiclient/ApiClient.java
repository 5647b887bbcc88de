package fr.cvconnect.auth.apiclient;

import fr.cvconnect.auth.SearchWords;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Credentials of till software of one merchant, {@code till-100001-x4k2p9qa}. */
@Entity
@Table(name = "api_client")
class ApiClient {
  private static final Pattern ID = Pattern.compile("till-[0-9]{6}-[0-9a-z]{8}");

  @Id private String id;

  @Column(name = "merchant_id")
  private String merchantId;

  private String name;

  @Column(name = "sort_name")
  private String sortName;

  /** Without it an empty set of outlets could mean none of them or all. */
  private boolean confined;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "api_client_outlet", joinColumns = @JoinColumn(name = "client_id"))
  @Column(name = "outlet_id")
  private Set<String> outletIds;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "created_by")
  private String createdBy;

  @Column(name = "secret_issued_at")
  private Instant secretIssuedAt;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  @Column(name = "revoked_by")
  private String revokedBy;

  protected ApiClient() {}

  /**
   * A client that has no secret yet.
   *
   * @param serial eight characters that no other client of the merchant has
   */
  static ApiClient create(
      String merchantId, String serial, ApiClientGrant grant, String by, Instant now) {
    ApiClient client = new ApiClient();
    client.id = "till-" + merchantId + "-" + serial;
    client.merchantId = merchantId;
    client.name = grant.name();
    client.sortName = SearchWords.line(grant.name());
    client.confined = grant.outletIds().isPresent();
    client.outletIds = grant.outletIds().orElse(Set.of());
    client.createdAt = now;
    client.createdBy = by;
    return client;
  }

  /** Whether the text can be a client's id at all. */
  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  void secretIssued(Instant now) {
    secretIssuedAt = now;
  }

  /** It gets no token any more; there is no way back. */
  void revoke(String by, Instant now) {
    revokedAt = now;
    revokedBy = by;
  }

  boolean isRevoked() {
    return revokedAt != null;
  }

  String id() {
    return id;
  }

  String merchantId() {
    return merchantId;
  }

  String name() {
    return name;
  }

  /** The outlets granted to it, closed ones too; empty if that is all of its merchant. */
  Optional<Set<String>> outletIds() {
    return confined ? Optional.of(outletIds) : Optional.empty();
  }

  Instant createdAt() {
    return createdAt;
  }

  /** Since when its secret holds; null if it never had one that somebody knows. */
  Instant secretIssuedAt() {
    return secretIssuedAt;
  }
}
