package fr.cvconnect.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.InstantSource;

/**
 * What holds for a service, in addition to {@link RulesForLibraries}, which it brings along.
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "fr.cvconnect.payment", importOptions = DoNotIncludeTests.class)
 * class ArchitectureTest {
 *   @ArchTest static final ArchTests RULES = ArchTests.in(RulesForServices.class);
 * }
 * }</pre>
 */
public final class RulesForServices {

  @ArchTest public static final ArchTests LIBRARY_RULES = ArchTests.in(RulesForLibraries.class);

  /** Reactive at the edge, plain Java in the middle: a rule can be tested by calling it. */
  @ArchTest
  public static final ArchRule THE_DOMAIN_IS_PLAIN_JAVA =
      noClasses()
          .that(Roles.DOMAIN)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.smallrye.mutiny..",
              "io.vertx..",
              "io.quarkus..",
              "jakarta.enterprise..",
              "jakarta.inject..",
              "jakarta.ws.rs..",
              "org.apache.kafka..")
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(Clock.class, InstantSource.class)
          .allowEmptyShould(true);

  /** The way in over HTTP or Kafka is nobody's building block. */
  @ArchTest
  public static final ArchRule ADAPTERS_ARE_PACKAGE_PRIVATE =
      classes()
          .that()
          .areTopLevelClasses()
          .and()
          .haveNameMatching(".*(Resource|Consumer)")
          .should()
          .bePackagePrivate()
          .allowEmptyShould(true);

  /**
   * Else the caller chooses how a value is written, {@code toString()} as an image among others.
   */
  @ArchTest
  public static final ArchRule ENDPOINTS_SAY_THEIR_MEDIA_TYPE =
      methods()
          .that(Endpoints.ARE_ONES)
          .should(Endpoints.SAY_THEIR_MEDIA_TYPE)
          .allowEmptyShould(true);

  /** State changes in methods that mean something and return the fact. */
  @ArchTest
  public static final ArchRule ENTITIES_KEEP_THEIR_STATE =
      fields()
          .that()
          .areDeclaredInClassesThat(Roles.ENTITY)
          .and()
          .areNotStatic()
          .should()
          .bePrivate()
          .allowEmptyShould(true);

  @ArchTest
  public static final ArchRule ENTITIES_HAVE_NO_SETTERS =
      noMethods()
          .that()
          .areDeclaredInClassesThat(Roles.ENTITY)
          .should()
          .haveNameMatching("set[A-Z].*")
          .allowEmptyShould(true);

  /**
   * A transaction spans one use case: loading, deciding, recording. Adapters, intakes (their loop
   * has opened one), repositories and the domain work in the one they are called in.
   */
  @ArchTest
  public static final ArchRule ONLY_USE_CASES_START_TRANSACTIONS =
      noClasses()
          .that(Roles.DOMAIN.or(Roles.REPOSITORY).or(Roles.ADAPTER).or(Roles.INTAKE))
          .should(Transactions.START_ONE)
          .allowEmptyShould(true);

  /** The blocking transaction manager knows nothing of reactive sessions. */
  @ArchTest
  public static final ArchRule TRANSACTIONS_ARE_REACTIVE =
      noClasses().should().dependOnClassesThat().resideInAPackage("jakarta.transaction..");

  private RulesForServices() {}
}
