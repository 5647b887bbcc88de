package fr.cvconnect.payment.outlet;

import fr.cvconnect.payment.PaymentProblem;
import fr.cvconnect.web.ProblemException;
import fr.cvconnect.web.Scope;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** All outlets, and for which of them a caller may collect. */
@ApplicationScoped
public class Outlets implements PanacheRepositoryBase<Outlet, String> {
  private static final Pattern ID = Pattern.compile("[0-9]{12}");
  private static final String NOT_FOUND = "No outlet of yours has this id.";

  /**
   * The outlet that a payment is asked for: the one named, or the only open one the caller has. Of
   * a suspended merchant or a closed outlet nothing new is asked for; what waits goes on.
   */
  public Uni<Outlet> collecting(String named, Scope scope) {
    Uni<Outlet> found = named == null ? onlyOne(scope) : inScope(named, scope);
    return found.invoke(Outlets::requireCollecting);
  }

  /**
   * Reads these outlets at once, so that each is known when it is asked for in this transaction.
   */
  public Uni<Void> fetch(Set<String> outletIds) {
    return outletIds.isEmpty()
        ? Uni.createFrom().voidItem()
        : getSession()
            .chain(session -> session.find(Outlet.class, outletIds.toArray()))
            .replaceWithVoid();
  }

  private static void requireCollecting(Outlet outlet) {
    if (outlet.isMerchantSuspended()) {
      throw new ProblemException(
          PaymentProblem.MERCHANT_SUSPENDED, "Requests that wait may still be paid.");
    }
    if (outlet.isClosed()) {
      throw new ProblemException(
          PaymentProblem.OUTLET_CLOSED, "Requests that wait may still be paid.");
    }
  }

  /** Whether the text can be an outlet's id at all. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** The names of these outlets, by their id. */
  public Uni<Map<String, String>> names(Set<String> outletIds) {
    return find("outletId in ?1", outletIds)
        .list()
        .map(found -> found.stream().collect(Collectors.toMap(Outlet::outletId, Outlet::name)));
  }

  private Uni<Outlet> inScope(String outletId, Scope scope) {
    if (!isId(outletId)) {
      throw new ProblemException(PaymentProblem.OUTLET_NOT_FOUND, NOT_FOUND);
    }
    return findById(outletId)
        .map(
            outlet -> {
              if (outlet == null || !scope.opens(outlet.merchantId(), outlet.outletId())) {
                throw new ProblemException(PaymentProblem.OUTLET_NOT_FOUND, NOT_FOUND);
              }
              return outlet;
            });
  }

  private Uni<Outlet> onlyOne(Scope scope) {
    return firstTwo(scope).map(Outlets::single);
  }

  private Uni<List<Outlet>> firstTwo(Scope scope) {
    String merchantId = scope.organisation().orElse("");
    Set<String> sites = scope.sites().orElse(null);
    var found =
        sites == null
            ? find("merchantId = ?1 order by closed", merchantId)
            : find("merchantId = ?1 and outletId in ?2 order by closed", merchantId, sites);
    return found.page(0, 2).list();
  }

  /**
   * @param openFirst at most two, and the open ones before the closed ones
   */
  private static Outlet single(List<Outlet> openFirst) {
    if (openFirst.isEmpty()) {
      throw new ProblemException(PaymentProblem.OUTLET_NOT_FOUND, NOT_FOUND);
    }
    if (openFirst.size() > 1 && !openFirst.getLast().isClosed()) {
      throw new ProblemException(
          PaymentProblem.OUTLET_REQUIRED, "Say in outletId which outlet collects.");
    }
    return openFirst.getFirst();
  }
}
