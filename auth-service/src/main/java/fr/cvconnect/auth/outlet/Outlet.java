package fr.cvconnect.auth.outlet;

import fr.cvconnect.auth.SearchWords;
import fr.cvconnect.auth.merchant.MerchantFact.OutletClosed;
import fr.cvconnect.auth.merchant.MerchantFact.OutletOpened;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One outlet of a merchant, {@code 100001000001}: its merchant's six digits and a serial. */
@Entity
@Table(name = "outlet")
public class Outlet {
  @Id private String id;

  @Column(name = "merchant_id")
  private String merchantId;

  private String name;
  private String town;
  private String email;

  @Column(name = "sort_name")
  private String sortName;

  @Column(name = "sort_town")
  private String sortTown;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "closed_by")
  private String closedBy;

  @ElementCollection
  @CollectionTable(name = "outlet_search_key", joinColumns = @JoinColumn(name = "outlet_id"))
  @Column(name = "search_key")
  private Set<String> searchKeys;

  protected Outlet() {}

  static Outlet open(String id, String merchantId, Premises premises, Instant now) {
    Outlet outlet = new Outlet();
    outlet.id = id;
    outlet.merchantId = merchantId;
    outlet.name = premises.name();
    outlet.town = premises.town();
    outlet.email = premises.email().address();
    outlet.sortName = SearchWords.line(premises.name());
    outlet.sortTown = SearchWords.line(premises.town());
    outlet.openedAt = now;
    outlet.searchKeys = outlet.searchKeys();
    return outlet;
  }

  private Set<String> searchKeys() {
    return Stream.of(name, town, id)
        .flatMap(text -> SearchWords.of(text).stream())
        .map(word -> searchKey(merchantId, word))
        .collect(Collectors.toSet());
  }

  /**
   * A word as it is stored: after its merchant's id, so that a search stays within the merchant.
   */
  static String searchKey(String merchantId, String word) {
    return merchantId + ' ' + word;
  }

  OutletOpened opened() {
    return new OutletOpened(merchantId, id, name, town, email);
  }

  /** Whether the text can be an outlet's id at all. */
  static boolean isId(String text) {
    return text.matches("[0-9]{12}");
  }

  /** It collects nothing any more, and its account does not sign in; there is no way back. */
  OutletClosed close(String by, Instant now) {
    closedAt = now;
    closedBy = by;
    return closure();
  }

  boolean isClosed() {
    return closedAt != null;
  }

  /** Since when, and by whom, once it is closed. */
  OutletClosed closure() {
    return new OutletClosed(merchantId, id, closedAt, closedBy);
  }

  public String id() {
    return id;
  }

  public String name() {
    return name;
  }

  public String town() {
    return town;
  }
}
