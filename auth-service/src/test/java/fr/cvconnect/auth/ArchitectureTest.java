package fr.cvconnect.auth;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import fr.cvconnect.architecture.RulesForServices;

@AnalyzeClasses(packages = "fr.cvconnect.auth", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest static final ArchTests RULES = ArchTests.in(RulesForServices.class);

  /** One package knows Keycloak, so that what may be done there is seen at once. */
  @ArchTest
  static final ArchRule ONE_PACKAGE_TALKS_TO_KEYCLOAK =
      ArchRuleDefinition.noClasses()
          .that()
          .resideOutsideOfPackage("fr.cvconnect.auth.keycloak")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.quarkus.oidc.client..", "io.quarkus.rest.client..");
}
