package fr.cvconnect.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule, seen to fail on a violation of its own and on nothing else. */
class RulesTest {

  static Stream<ArchRule> rules() {
    return Stream.of(
        RulesForLibraries.NAMES_SAY_WHAT_A_TYPE_IS,
        RulesForLibraries.TIME_IS_HANDED_IN,
        RulesForLibraries.PACKAGES_STAY_SMALL,
        RulesForLibraries.PACKAGES_DO_NOT_NEED_EACH_OTHER,
        RulesForServices.THE_DOMAIN_IS_PLAIN_JAVA,
        RulesForServices.ADAPTERS_ARE_PACKAGE_PRIVATE,
        RulesForServices.ENDPOINTS_SAY_THEIR_MEDIA_TYPE,
        RulesForServices.ENTITIES_KEEP_THEIR_STATE,
        RulesForServices.ENTITIES_HAVE_NO_SETTERS,
        RulesForServices.ONLY_USE_CASES_START_TRANSACTIONS,
        RulesForServices.TRANSACTIONS_ARE_REACTIVE);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void codeThatKeepsTheRulesPasses(ArchRule rule) {
    assertThat(violations(rule, "clean")).isEmpty();
  }

  static Stream<Arguments> violated() {
    return Stream.of(
        Arguments.of(
            RulesForLibraries.NAMES_SAY_WHAT_A_TYPE_IS,
            "misnamed",
            List.of("OrderManager", "AbstractOrder", "OrderData")),
        Arguments.of(
            RulesForLibraries.TIME_IS_HANDED_IN,
            "clock",
            List.of(
                "Ordering.instant()",
                "Ordering.reference()",
                "Ordering.date()",
                "Ordering.millis()",
                "Ordering.old()")),
        Arguments.of(RulesForLibraries.PACKAGES_STAY_SMALL, "crowded", List.of("has 13 files")),
        Arguments.of(
            RulesForLibraries.PACKAGES_DO_NOT_NEED_EACH_OTHER, "cycle", List.of("Cycle detected")),
        Arguments.of(
            RulesForServices.THE_DOMAIN_IS_PLAIN_JAVA,
            "domain",
            List.of("ReactiveOrder", "ClockedOrder", "Answered")),
        Arguments.of(
            RulesForServices.ADAPTERS_ARE_PACKAGE_PRIVATE,
            "adapter",
            List.of("OrderResource", "OrderConsumer")),
        Arguments.of(
            RulesForServices.ENDPOINTS_SAY_THEIR_MEDIA_TYPE, "endpoint", List.of("Basket.order()")),
        Arguments.of(
            RulesForServices.ENTITIES_KEEP_THEIR_STATE, "entity", List.of("Order.amountCents")),
        Arguments.of(
            RulesForServices.ENTITIES_HAVE_NO_SETTERS, "entity", List.of("Order.setLabel")),
        Arguments.of(
            RulesForServices.ONLY_USE_CASES_START_TRANSACTIONS,
            "transaction",
            List.of("OrderResource", "OrderConsumer", "Orders")),
        Arguments.of(RulesForServices.TRANSACTIONS_ARE_REACTIVE, "blocking", List.of("Ordering")));
  }

  @ParameterizedTest
  @MethodSource("violated")
  void aViolationIsFoundAndNamed(ArchRule rule, String fixture, List<String> named) {
    String found = String.join("\n", violations(rule, fixture));
    assertThat(found).contains(named);
  }

  @Test
  void whatOnlyLooksLikeAViolationPasses() {
    assertThat(violations(RulesForLibraries.NAMES_SAY_WHAT_A_TYPE_IS, "misnamed"))
        .noneMatch(line -> line.contains("Database"));
    assertThat(violations(RulesForLibraries.TIME_IS_HANDED_IN, "clock"))
        .noneMatch(line -> line.contains("MachineClock") || line.contains("Calendar"));
    assertThat(violations(RulesForServices.ENDPOINTS_SAY_THEIR_MEDIA_TYPE, "endpoint"))
        .noneMatch(line -> line.contains("labelled") || line.contains("answer()"));
  }

  private static List<String> violations(ArchRule rule, String fixture) {
    JavaClasses classes =
        new ClassFileImporter().importPackages("fr.cvconnect.architecture.fixture." + fixture);
    return rule.evaluate(classes).getFailureReport().getDetails();
  }
}
