package fr.cvconnect.sandbox.mail;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import fr.cvconnect.architecture.RulesForLibraries;

@AnalyzeClasses(packages = "fr.cvconnect.sandbox.mail", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest static final ArchTests RULES = ArchTests.in(RulesForLibraries.class);
}
