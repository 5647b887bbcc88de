package fr.cvconnect.payment.outlet;

import fr.cvconnect.payment.PaymentProblem;
import fr.cvconnect.web.ProblemException;
import fr.cvconnect.web.Scope;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** All outlets, and for which of them a caller may collect. */
@ApplicationScoped
public class Outlets implements PanacheRepositoryBase<Outlet, String> {
  private static final Pattern ID = Pattern.compile("[0-9]{12}");
  private static final String NOT_FOUND = "No outlet of yours has this id.";

  /** The outlet that a payment is asked for: the one named, or the only one the caller has. */
  public Uni<Outlet> collecting(String named, Scope scope) {
    return named == null ? onlyOne(scope) : inScope(named, scope);
  }

  /** Whether the text can be an outlet's id at all. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
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
            ? find("merchantId = ?1", merchantId)
            : find("merchantId = ?1 and outletId in ?2", merchantId, sites);
    return found.page(0, 2).list();
  }

  private static Outlet single(List<Outlet> outlets) {
    return switch (outlets.size()) {
      case 0 -> throw new ProblemException(PaymentProblem.OUTLET_NOT_FOUND, NOT_FOUND);
      case 1 -> outlets.getFirst();
      default ->
          throw new ProblemException(
              PaymentProblem.OUTLET_REQUIRED, "Say in outletId which outlet collects.");
    };
  }
}
