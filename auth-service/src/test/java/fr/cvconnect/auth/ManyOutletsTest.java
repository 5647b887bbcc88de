package fr.cvconnect.auth;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

@ServiceTest
class ManyOutletsTest {
  private static final int OUTLETS = 10_000;

  @Test
  void anOutletAmongTenThousandIsFoundByItsFirstLetters() throws SQLException {
    String merchant = Registered.merchant();
    insertOutlets(merchant);
    String token = Callers.merchant(merchant);

    assertThat(search(token, "agence ville 0077")).hasSize(50).isSorted();
    assertThat(search(token, "agence 07777")).containsExactly("Agence 07777");
    assertThat(search(token, "zz")).isEmpty();
    for (String letters : List.of("", "a", "v 00", "agence 09", merchant + "00999")) {
      assertThat(search(token, letters)).hasSizeLessThanOrEqualTo(50).isNotEmpty().isSorted();
    }
  }

  private static List<String> search(String token, String letters) {
    return given()
        .auth()
        .oauth2(token)
        .queryParam("q", letters)
        .get("/api/outlets")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.name");
  }

  /** As the API stores them, without ten thousand accounts in Keycloak. */
  private static void insertOutlets(String merchant) throws SQLException {
    Tables.execute(
        """
        insert into outlet
        select ? || lpad(n::text, 6, '0'), ?, 'Agence ' || lpad(n::text, 5, '0'),
               'Ville ' || lpad((n % 100)::text, 4, '0'), 'agence@example.fr',
               'agence ' || lpad(n::text, 5, '0'), 'ville ' || lpad((n % 100)::text, 4, '0'), now()
        from generate_series(1, ?) n
        """,
        merchant, merchant, OUTLETS);
    Tables.execute(
        """
        insert into account
        select id, merchant_id, 'OUTLET', email, opened_at, opened_at from outlet
        where merchant_id = ?
        """,
        merchant);
    Tables.execute(
        """
        insert into outlet_search_key
        select merchant_id || ' ' || word, id from outlet,
               lateral unnest(string_to_array(sort_name || ' ' || sort_town || ' ' || id, ' ')) word
        where merchant_id = ?
        """,
        merchant);
  }
}
