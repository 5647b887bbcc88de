package fr.cvconnect.auth;

import fr.cvconnect.contracts.ProblemCatalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuthProblemTest {
  @ParameterizedTest
  @EnumSource
  void everyProblemIsPromised(AuthProblem problem) {
    ProblemCatalogue.requireListed(problem.code(), problem.status());
  }
}
