package fr.cvconnect.settlement;

import fr.cvconnect.web.ProblemException;
import fr.cvconnect.web.Scope;
import fr.cvconnect.web.WebProblem;
import java.util.Optional;

/**
 * Whose money a token lets its holder see, by its role: a token that says less opens less, never
 * more.
 *
 * @param merchantId the only merchant's; empty for all merchants'
 */
public record Visibility(Optional<String> merchantId) {
  /** No merchant has this id. */
  private static final String NOBODY = "";

  /**
   * Finance: all. A merchant: its own, but none if it is confined to outlets, for a transfer is the
   * whole merchant's.
   *
   * @throws ProblemException FORBIDDEN: the token does not say which merchant it is
   */
  public static Visibility of(Scope scope) {
    if (scope.has(Roles.FINANCE_PREPARER) || scope.has(Roles.FINANCE_APPROVER)) {
      return new Visibility(Optional.empty());
    }
    String own = scope.organisation().orElseThrow(Visibility::forbidden);
    return new Visibility(Optional.of(scope.sites().isPresent() ? NOBODY : own));
  }

  public boolean covers(String merchant) {
    return merchantId.isEmpty() || merchantId.get().equals(merchant);
  }

  private static ProblemException forbidden() {
    return new ProblemException(WebProblem.FORBIDDEN, "The account belongs to no merchant.");
  }
}
