package fr.cvconnect.auth.merchant;

import fr.cvconnect.auth.SearchWords;
import fr.cvconnect.auth.merchant.MerchantFact.MerchantRegistered;
import fr.cvconnect.auth.merchant.MerchantFact.MerchantReinstated;
import fr.cvconnect.auth.merchant.MerchantFact.MerchantSuspended;
import fr.cvconnect.events.OutgoingFact;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The holder of a convention, and the aggregate of all facts about it and its outlets.
 *
 * <p>Serials and sequences are drawn from its row while it is locked, so no two outlets get the
 * same id and no two facts the same place.
 */
@Entity
@Table(name = "merchant")
public class Merchant {
  private static final int LAST_SERIAL = 999_999;

  @Id private String id;

  @Column(name = "legal_name")
  private String legalName;

  private String email;

  @Enumerated(EnumType.STRING)
  private Category category;

  @Enumerated(EnumType.STRING)
  private Language language;

  private String street;

  @Column(name = "postal_code")
  private String postalCode;

  private String town;

  @Column(name = "registered_at")
  private Instant registeredAt;

  @Column(name = "last_outlet_serial")
  private int lastOutletSerial;

  private long sequence;

  @Column(name = "suspended_at")
  private Instant suspendedAt;

  @Column(name = "suspended_by")
  private String suspendedBy;

  @Column(name = "sort_name")
  private String sortName;

  @ElementCollection
  @CollectionTable(name = "merchant_search_key", joinColumns = @JoinColumn(name = "merchant_id"))
  @Column(name = "search_key")
  private Set<String> searchKeys;

  protected Merchant() {}

  public static Merchant register(Convention convention, Instant now) {
    Merchant merchant = new Merchant();
    merchant.id = convention.number();
    merchant.legalName = convention.legalName();
    merchant.email = convention.email().address();
    merchant.category = convention.category();
    merchant.language = convention.language();
    merchant.street = convention.address().street();
    merchant.postalCode = convention.address().postalCode();
    merchant.town = convention.address().town();
    merchant.registeredAt = now;
    merchant.sortName = SearchWords.line(merchant.legalName);
    merchant.searchKeys = merchant.searchKeys();
    return merchant;
  }

  private Set<String> searchKeys() {
    return Stream.of(legalName, town, id)
        .flatMap(text -> SearchWords.of(text).stream())
        .collect(Collectors.toSet());
  }

  MerchantRegistered registered() {
    return new MerchantRegistered(id, legalName, email, category, language.code());
  }

  /** From now on it may not ask for payments, and none of its accounts signs in. */
  MerchantSuspended suspend(String by, Instant now) {
    suspendedAt = now;
    suspendedBy = by;
    return suspension();
  }

  MerchantReinstated reinstate(String by, Instant now) {
    suspendedAt = null;
    suspendedBy = null;
    return new MerchantReinstated(id, now, by);
  }

  boolean isSuspended() {
    return suspendedAt != null;
  }

  /** Since when, and by whom, while it is suspended. */
  MerchantSuspended suspension() {
    return new MerchantSuspended(id, suspendedAt, suspendedBy);
  }

  /** Whether anybody heard of it: MerchantRegistered is its first fact. */
  boolean isAnnounced() {
    return sequence > 0;
  }

  /** Gives a fact about it, or about an outlet of it, its place among all those, from 1. */
  public OutgoingFact publish(MerchantFact fact) {
    sequence++;
    return new OutgoingFact(MerchantFact.TOPIC, id, sequence, fact);
  }

  public boolean hasSerialLeft() {
    return lastOutletSerial < LAST_SERIAL;
  }

  /** Its own six digits and the next serial, {@code 100001000001} for the first outlet [choice]. */
  public String nextOutletId() {
    if (!hasSerialLeft()) {
      throw new IllegalStateException("no serial left for an outlet of " + id);
    }
    return id + String.format(Locale.ROOT, "%06d", ++lastOutletSerial);
  }

  public String id() {
    return id;
  }

  public String legalName() {
    return legalName;
  }
}
