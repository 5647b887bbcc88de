package fr.cvconnect.architecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/** Applied the way services do, to this module itself. */
@AnalyzeClasses(packages = "fr.cvconnect.architecture", importOptions = DoNotIncludeTests.class)
class RulesRunTest {
  @ArchTest static final ArchTests RULES = ArchTests.in(RulesForServices.class);
}
