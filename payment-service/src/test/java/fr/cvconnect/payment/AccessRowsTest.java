package fr.cvconnect.payment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.architecture.HttpOperations;
import fr.cvconnect.contracts.HttpContract;
import fr.cvconnect.testing.access.AccessMatrix;
import org.junit.jupiter.api.Test;

/** Whoever adds an endpoint says who may call it: without a row in {@code access.md} this fails. */
class AccessRowsTest {
  @Test
  void everyEndpointIsPromisedAndHasARow() {
    assertThat(HttpOperations.in("fr.cvconnect.payment"))
        .isEqualTo(AccessMatrix.read().operations())
        .isEqualTo(HttpContract.operations("payment"));
  }
}
