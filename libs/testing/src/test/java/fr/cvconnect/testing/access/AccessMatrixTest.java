package fr.cvconnect.testing.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cvconnect.testing.access.AccessMatrix.Case;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessMatrixTest {
  private static final String HEAD = "| operation | " + String.join(" | ", Everybody.ALL) + " |";
  private static final String ROW =
      "| GET /api/orders/{id} | 200 nothing 404 | 403 | 403 | 403 | 403 | 403 | 403 | 401 |";

  @Test
  void aRowIsACaseForEachCallerAndEachOwner() {
    AccessMatrix matrix = AccessMatrix.parse(List.of("# Title", HEAD, "|---|", ROW));

    assertThat(matrix.operations()).containsExactly("GET /api/orders/{id}");
    assertThat(matrix.cases())
        .hasSize(24)
        .startsWith(
            new Case("GET /api/orders/{id}", "merchant", Whose.OWN, "200"),
            new Case("GET /api/orders/{id}", "merchant", Whose.OTHER_SITE, "nothing"),
            new Case("GET /api/orders/{id}", "merchant", Whose.OTHER_ORGANISATION, "404"),
            new Case("GET /api/orders/{id}", "outlet", Whose.OWN, "403"))
        .endsWith(new Case("GET /api/orders/{id}", "none", Whose.OTHER_ORGANISATION, "401"));
  }

  @Test
  void aForgottenCallerIsRefused() {
    String head = HEAD.replace("wallet | ", "");
    assertThatThrownBy(() -> AccessMatrix.parse(List.of(head, ROW)))
        .hasMessageContaining("not the columns");
  }

  @Test
  void aForgottenCellIsRefused() {
    String row = ROW.replace("| 401 ", "");
    assertThatThrownBy(() -> AccessMatrix.parse(List.of(HEAD, row)))
        .hasMessageContaining("not 9 columns");
  }

  @Test
  void aCellForSomeOwnersOnlyIsRefused() {
    AccessMatrix matrix = AccessMatrix.parse(List.of(HEAD, ROW.replace("200 nothing", "200")));
    assertThatThrownBy(() -> matrix.cases().toList()).hasMessageContaining("200 404");
  }
}
