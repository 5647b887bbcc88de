package fr.cvconnect.settlement;

import fr.cvconnect.contracts.ProblemCatalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettlementProblemTest {
  @ParameterizedTest
  @EnumSource
  void everyProblemIsPromised(SettlementProblem problem) {
    ProblemCatalogue.requireListed(problem.code(), problem.status());
  }
}
