package fr.cvconnect.payment.export;

import static fr.cvconnect.payment.Stage.TOKENS;
import static fr.cvconnect.payment.Stage.as;
import static fr.cvconnect.payment.Stage.problem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.payment.Stage;
import fr.cvconnect.payment.StoredPayment;
import fr.cvconnect.payment.TestWallet;
import fr.cvconnect.payment.TwoOutlets;
import fr.cvconnect.testing.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestWallet.class)
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "payment-service"))
class ExportTest extends TwoOutlets {
  private static final String HEADINGS =
      "\uFEFFRéférence;Point d'accueil;N° de panier;Statut;Créée le;Modifiée le;Demandé (€)"
          + ";Reçu (€);Reste à payer (€);Libellé de transaction;Référence client"
          + ";Identifiant vendeur\r\n";

  @Test
  void eachStatusStandsThereAsTheSeedsListPrintsIt() {
    at("08:06").validated(1550).with("label", "Nuitée").with("seller_id", "Zoé").store();
    at("08:05").with("status", "CANCELLED").with("customer_reference", "Müller").store();
    at("08:04").store();
    at("08:03").waiting().store();

    assertThat(lines(TOKENS.outlet(beach), ""))
        .containsExactly(
            beach
                + " Plage;REF253;Validé;30/04/2020 10:06:00;30/04/2020 10:15:00"
                + ";20,00;15,50;4,50;Nuitée;;Zoé",
            beach
                + " Plage;REF253;Annulé;30/04/2020 10:05:00;30/04/2020 10:14:00"
                + ";20,00;0,00;;;Müller;",
            beach + " Plage;REF253;Expiré;30/04/2020 10:04:00;30/04/2020 10:13:00;20,00;-;;;;",
            beach
                + " Plage;REF253;En attente de paiement;30/04/2020 10:03:00;30/04/2020 10:12:00"
                + ";20,00;;;;;");
  }

  @Test
  void itComesAsAFileToBeKeptByNobodyElse() {
    at("08:06").store();

    Response answer = export(TOKENS.outlet(beach), "");

    LocalDate today = LocalDate.ofInstant(Stage.now(), ZoneId.of("Europe/Paris"));
    answer
        .then()
        .statusCode(200)
        .contentType("text/csv;charset=UTF-8")
        .header("Cache-Control", "no-store")
        .header("Content-Disposition", "attachment; filename=\"operations-" + today + ".csv\"");
    assertThat(answer.asByteArray()).startsWith(0xEF, 0xBB, 0xBF);
    assertThat(text(answer)).startsWith(HEADINGS).endsWith("\r\n");
  }

  @Test
  void whoAsksForTheHeadGetsNoFile() {
    at("08:06").store();
    String token = TOKENS.outlet(beach);

    Response head = as(token).head("/api/payments/export");

    head.then().statusCode(200).contentType("text/csv;charset=UTF-8");
    assertThat(head.asByteArray()).isEmpty();
    assertThat(carts(token, "")).hasSize(1);
  }

  @Test
  void withoutPaymentsThereAreTheHeadings() {
    assertThat(text(export(TOKENS.outlet(beach), ""))).isEqualTo(HEADINGS);
  }

  @Test
  void whatPeopleTypedIsNeitherAFormulaNorTheEndOfItsCell() {
    at("08:06").with("cart_number", "=1+1").with("label", "-5;\"@\"").store();
    at("08:05").with("cart_number", "a\r\nb").with("customer_reference", "+33;6").store();
    at("08:04").with("seller_id", "@SUM(A1)").store();

    assertThat(text(export(TOKENS.outlet(beach), "")))
        .contains(" Plage;'=1+1;", ";\"'-5;\"\"@\"\"\";;\r\n")
        .contains(" Plage;\"a\r\nb\";", ";;\"'+33;6\";\r\n")
        .contains(";;;'@SUM(A1)\r\n");
  }

  @Test
  void anAccountExportsWhatItMayListAndNothingElse() {
    at("08:06").with("cart_number", "BEACH").store();
    at("08:05").with("cart_number", "ADMIN").with("requested_by", merchant).store();
    of(harbour, "08:04").with("cart_number", "HARBOUR").store();
    String stranger = Stage.outlet(StoredPayment.merchant("Ailleurs"), 1);

    assertThat(carts(TOKENS.outlet(beach), "")).containsExactly("BEACH", "ADMIN");
    assertThat(carts(TOKENS.outlet(beach), "?scope=mine")).containsExactly("BEACH");
    assertThat(carts(TOKENS.outlet(beach), "?outletId=" + harbour)).isEmpty();
    assertThat(carts(TOKENS.merchant(merchant), "?scope=all"))
        .containsExactly("BEACH", "ADMIN", "HARBOUR");
    assertThat(carts(TOKENS.merchant(merchant), "?scope=mine")).containsExactly("ADMIN");
    assertThat(carts(TOKENS.merchant(merchant), "?outletId=" + harbour)).containsExactly("HARBOUR");
    assertThat(carts(TOKENS.till(merchant, harbour), "")).containsExactly("HARBOUR");
    assertThat(carts(TOKENS.till(merchant), "")).containsExactly("BEACH", "ADMIN", "HARBOUR");
    assertThat(carts(TOKENS.outlet(stranger), "")).isEmpty();
    assertThat(carts(TOKENS.outlet(stranger), "?outletId=" + beach)).isEmpty();
  }

  @Test
  void theFiltersAreThoseOfTheList() {
    at("08:06").with("cart_number", "Été-1").validated(2000).store();
    at("08:05").with("cart_number", "Été-2").store();
    StoredPayment.of(beach, "2020-05-01T22:00:00.000Z").with("cart_number", "MAY-2").store();
    StoredPayment.of(beach, "2020-05-01T21:59:59.999Z").with("cart_number", "MAY-1").store();
    String token = TOKENS.outlet(beach);

    assertThat(carts(token, "?status=VALIDATED")).containsExactly("Été-1");
    assertThat(carts(token, "?q=été&status=EXPIRED")).containsExactly("Été-2");
    assertThat(carts(token, "?from=2020-05-01")).containsExactly("MAY-2", "MAY-1");
    assertThat(carts(token, "?from=2020-05-01&to=2020-05-01")).containsExactly("MAY-1");
    assertThat(carts(token, "?to=2020-04-30")).containsExactly("Été-1", "Été-2");
  }

  /** A page, one more, and more than two pages. */
  @ParameterizedTest
  @ValueSource(ints = {250, 251, 620})
  void eachPaymentIsThereOnceInTheListsOrder(int payments) {
    at("08:06").with("cart_number", "REF0").store(payments);

    List<String> numbered = IntStream.range(0, payments).mapToObj(n -> "REF" + n).toList();
    assertThat(carts(TOKENS.outlet(beach), "")).isEqualTo(numbered);
  }

  @Test
  void theReferenceIsTheListsOwn() {
    at("08:06").store();
    String token = TOKENS.outlet(beach);

    JsonPath list = as(token).get("/api/payments").jsonPath();
    assertThat(text(export(token, "")))
        .contains("\r\n" + list.getString("items[0].reference") + ";" + beach);
  }

  @Test
  void anOutletNobodyToldOfHasItsNumber() {
    String unknown = Stage.outlet(merchant, 3);
    of(unknown, "08:06").store();

    assertThat(lines(TOKENS.outlet(unknown), "").getFirst()).startsWith(unknown + ";REF253;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scope=ours",
        "status=waiting",
        "from=today",
        "to=2026-02-30",
        "q=%00",
        "outletId=1",
        "from=%2B12026-01-01"
      })
  void aBadParameterIsSaid(String parameter) {
    Response answer =
        as(TOKENS.outlet(beach)).urlEncodingEnabled(false).get("/api/payments/export?" + parameter);
    problem(answer, 422, "VALIDATION_FAILED");
  }

  @Test
  void itIsForThoseWhoCollectAndAsCsvOnly() {
    problem(export(TOKENS.staff("operations"), ""), 403, "FORBIDDEN");
    problem(export(TOKENS.wallet(), ""), 403, "FORBIDDEN");
    problem(export(TOKENS.expired(merchant), ""), 401, "UNAUTHENTICATED");
    String token = TOKENS.outlet(beach);
    problem(
        as(token).accept("application/json").get("/api/payments/export"), 406, "NOT_ACCEPTABLE");
    problem(as(token).post("/api/payments/export"), 405, "METHOD_NOT_ALLOWED");
  }

  private static Response export(String token, String query) {
    return as(token).accept("text/csv").get("/api/payments/export" + query);
  }

  private static String text(Response answer) {
    return new String(answer.then().statusCode(200).extract().asByteArray(), UTF_8);
  }

  /** The lines below the headings, without the references. */
  private static List<String> lines(String token, String query) {
    String text = text(export(token, query));
    assertThat(text).startsWith(HEADINGS);
    return Arrays.stream(text.substring(HEADINGS.length()).split("\r\n"))
        .filter(line -> !line.isEmpty())
        .map(line -> line.substring(line.indexOf(';') + 1))
        .toList();
  }

  private static List<String> carts(String token, String query) {
    Stream<String> lines = lines(token, query).stream();
    return lines.map(line -> line.split(";")[1]).toList();
  }
}
