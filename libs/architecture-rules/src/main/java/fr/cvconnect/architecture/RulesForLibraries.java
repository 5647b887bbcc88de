package fr.cvconnect.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * What holds for all our production code.
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "fr.cvconnect.events", importOptions = DoNotIncludeTests.class)
 * class ArchitectureTest {
 *   @ArchTest static final ArchTests RULES = ArchTests.in(RulesForLibraries.class);
 * }
 * }</pre>
 */
public final class RulesForLibraries {

  /** Words that stand in for a name; whole words only: {@code Database} passes. */
  @ArchTest
  public static final ArchRule NAMES_SAY_WHAT_A_TYPE_IS =
      noClasses()
          .should()
          .haveNameMatching(
              ".*[.$](\\w*[a-z0-9])?"
                  + "(Service|Manager|Helper|Util|Utils|Common|Base|Impl|Abstract|Data|Info|Process)"
                  + "([A-Z0-9]\\w*)?")
          .because("such a word leaves open what the type is");

  /**
   * Domain time is a parameter or comes from the injected {@link java.time.InstantSource}. Who
   * means the machine's time (tokens, limits, retries) says so: {@code InstantSource.system()}.
   */
  @ArchTest
  public static final ArchRule TIME_IS_HANDED_IN =
      noClasses()
          .that()
          .haveSimpleNameNotContaining("Clock")
          .should()
          .accessTargetWhere(ClockReads.ANY)
          .because("the sandbox and the tests move time for all code at once, or for none");

  /** A package can be looked over: at most twelve files, its {@code package-info} aside. */
  @ArchTest
  public static final ArchRule PACKAGES_STAY_SMALL =
      all(Packages.ANALYZED).should(Packages.haveAtMostFiles(12));

  /** Of two packages that need each other, neither can be read or changed alone. */
  @ArchTest
  public static final ArchRule PACKAGES_DO_NOT_NEED_EACH_OTHER =
      slices().matching("fr.(**)").should().beFreeOfCycles();

  private RulesForLibraries() {}
}
