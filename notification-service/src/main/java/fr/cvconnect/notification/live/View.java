package fr.cvconnect.notification.live;

import fr.cvconnect.notification.feed.Streams;
import fr.cvconnect.web.ProblemException;
import fr.cvconnect.web.Scope;
import fr.cvconnect.web.WebProblem;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which stream an account follows, and what of it it sees.
 *
 * @param sees tells by a fact's outlet, which is null for facts that are no outlet's
 */
record View(String stream, Predicate<String> sees) {

  /**
   * Merchant: all of its own. Outlet: its own outlet's. Till: its outlets', all of the merchant's
   * if none are named. Finance and operations: their streams. Whoever fits nowhere is refused.
   */
  static View of(Scope scope) {
    return scope
        .organisation()
        .map(merchantId -> ofMerchant(Streams.ofMerchant(merchantId), scope))
        .orElseGet(() -> ofHouse(scope));
  }

  private static View ofMerchant(String stream, Scope scope) {
    if (scope.sites().isPresent()) {
      Set<String> outlets = scope.sites().get();
      return new View(stream, outlet -> outlet != null && outlets.contains(outlet));
    }
    if (scope.has("merchant")) {
      return new View(stream, any -> true);
    }
    if (scope.has("till")) {
      return new View(stream, Objects::nonNull);
    }
    throw new ProblemException(WebProblem.FORBIDDEN, "The account belongs to no outlet.");
  }

  private static View ofHouse(Scope scope) {
    if (scope.has("finance-preparer") || scope.has("finance-approver")) {
      return new View(Streams.FINANCE, any -> true);
    }
    if (scope.has("operations")) {
      return new View(Streams.OPERATIONS, any -> true);
    }
    throw new ProblemException(WebProblem.FORBIDDEN, "The account belongs to no merchant.");
  }
}
