package fr.cvconnect.payment.list;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.payment.Stage;
import fr.cvconnect.payment.StoredPayment;
import fr.cvconnect.payment.TestWallet;
import fr.cvconnect.testing.RealServers;
import fr.cvconnect.testing.TestServers;
import fr.cvconnect.web.Scope;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list stays fast however many payments there are: the database reads no more than it shows. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@WithTestResource(TestWallet.class)
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "payment-service"))
class ListPlanTest {
  private static final int MANY = 50_000;
  private static final int SHOWN = 51;

  /** Some are of the wrong outlet, or lie beside what was looked for. */
  private static final int READ_AT_MOST = 3 * SHOWN;

  @Inject PaymentList list;

  private String merchant;
  private String outlet;

  @BeforeAll
  void aBusyOutlet() throws SQLException {
    merchant = StoredPayment.merchant("Billetterie", "Boutique");
    outlet = Stage.outlet(merchant, 1);
    StoredPayment.of(outlet, "2026-11-20T10:00:00Z").with("requested_by", "till-1").store(MANY);
    StoredPayment.of(outlet, "2026-11-01T10:00:00Z").with("requested_by", merchant).store();
    StoredPayment.of(outlet, "2026-11-20T09:00:00Z").with("cart_number", "ÉTÉ-1").waiting().store();
    StoredPayment.of(Stage.outlet(merchant, 2), "2026-11-20T11:00:00Z").store(MANY);
    try (Connection connection = TestServers.current().postgresql().connect("payment")) {
      connection.createStatement().execute("analyze payment");
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "all of them,           all,  -,       -,      -,          -",
        "own ones,              mine, -,       -,      -,          -",
        "those that wait,       all,  WAITING, -,      -,          -",
        "own ones that wait,    mine, WAITING, -,      -,          -",
        "a cart,                all,  -,       ref777, -,          -",
        "a cart there is not,   all,  -,       xyz,    -,          -",
        "an accented cart,      all,  -,       été,    -,          -",
        "a beginning all have,  all,  -,       ref,    -,          -",
        "a day,                 all,  -,       -,      2026-11-20, 2026-11-20",
        "a day without any,     all,  -,       -,      2026-10-05, 2026-10-05",
        "a cart on a day,       all,  -,       ref777, 2026-11-20, 2026-11-20",
      })
  void itReadsNoMoreThanItShows(
      String what, String scope, String status, String cart, String from, String to)
      throws Throwable {
    for (String account : List.of(merchant, outlet)) {
      for (String chosen : account.equals(merchant) ? new String[] {null, outlet} : new String[1]) {
        ListQuery query = new ListQuery(scope, chosen, status, cart, from, to);
        Selection selection = Selection.of(PaymentFilter.of(query), scopeOf(account));

        assertThat(rowsRead(selection))
            .as("%s of %s", what, account)
            .isLessThanOrEqualTo(READ_AT_MOST);
      }
    }
  }

  private Scope scopeOf(String account) {
    return new Scope() {
      @Override
      public String account() {
        return account;
      }

      @Override
      public Set<String> roles() {
        return Set.of();
      }

      @Override
      public Optional<String> organisation() {
        return Optional.of(merchant);
      }

      @Override
      public Optional<Set<String>> sites() {
        return account.equals(merchant) ? Optional.empty() : Optional.of(Set.of(account));
      }
    };
  }

  private long rowsRead(Selection selection) throws Throwable {
    return VertxContextSupport.subscribeAndAwait(
        () ->
            Panache.withTransaction(
                () -> Panache.getSession().chain(session -> rowsRead(session, selection))));
  }

  private Uni<Long> rowsRead(Mutiny.Session session, Selection selection) {
    return plannedForAnyValue(session)
        .chain(() -> rowsReadSoFar(session))
        .chain(before -> list.page(selection, SHOWN).replaceWith(before))
        .chain(before -> rowsReadSoFar(session).map(after -> after - before));
  }

  /** As it comes to be on a connection that has asked the same often. */
  private static Uni<Integer> plannedForAnyValue(Mutiny.Session session) {
    return session
        .createNativeQuery("set local plan_cache_mode = force_generic_plan")
        .executeUpdate();
  }

  private static Uni<Long> rowsReadSoFar(Mutiny.Session session) {
    return session
        .createNativeQuery(
            "select seq_tup_read + idx_tup_fetch from pg_stat_xact_user_tables"
                + " where relname = 'payment'",
            Long.class)
        .getSingleResult();
  }
}
