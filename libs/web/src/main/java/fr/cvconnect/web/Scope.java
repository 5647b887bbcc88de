package fr.cvconnect.web;

import java.util.Optional;
import java.util.Set;

/**
 * What the caller's token opens. Inject it where a request is handled; it is the only source of the
 * organisation and the sites a query may touch.
 */
public interface Scope {
  /** The account's name; for API clients the name of their service account. */
  String account();

  Set<String> roles();

  /** The one organisation the account belongs to; empty for staff of the house. */
  Optional<String> organisation();

  /**
   * The sites of the organisation the account is confined to; empty if it is not confined. A
   * present but empty set opens none.
   */
  Optional<Set<String>> sites();

  /** The same for work that is done beside the request, which the injected one ends with. */
  default Scope held() {
    return this;
  }

  default boolean has(String role) {
    return roles().contains(role);
  }

  /** Whether the token opens this site of this organisation. */
  default boolean opens(String organisation, String site) {
    return organisation().filter(organisation::equals).isPresent()
        && sites().map(confined -> confined.contains(site)).orElse(true);
  }
}
