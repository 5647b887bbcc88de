package fr.cvconnect.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import fr.cvconnect.architecture.fixture.operations.Orders;
import org.junit.jupiter.api.Test;

class HttpOperationsTest {
  @Test
  void everyResourceMethodIsOne() {
    assertThat(HttpOperations.of(new ClassFileImporter().importClass(Orders.class)))
        .containsExactlyInAnyOrder(
            "GET /api/orders", "POST /api/orders", "DELETE /api/orders/{id}/hold");
  }

  @Test
  void testsAnswerNothing() {
    assertThat(HttpOperations.in("fr.cvconnect.architecture")).isEmpty();
  }
}
