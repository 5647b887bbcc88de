package fr.cvconnect.sandbox.wallet.debit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import fr.cvconnect.events.Ids;
import fr.cvconnect.sandbox.wallet.MerchantSideResource;
import fr.cvconnect.sandbox.wallet.Topics;
import fr.cvconnect.sandbox.wallet.Wallet;
import fr.cvconnect.sandbox.wallet.WalletKeys;
import fr.cvconnect.testing.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pressing twice, or again because the answer was lost, pays once. */
@QuarkusTest
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "wallet"))
@WithTestResource(WalletKeys.class)
class RepetitionTest {
  @Inject MerchantSideResource merchantSide;

  private final String key = Ids.next().toString();

  @Test
  void theSameOrderUnderTheSameKeyIsTheSameDebit() {
    String code = merchantSide.request(6000);
    long before = Wallet.balanceOf("yann");

    Response first = Wallet.postUnder(key, code, "yann", 4500);
    Response second = Wallet.postUnder(key, code, "yann", 4500);

    first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
    second.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(Wallet.balanceOf("yann")).isEqualTo(before - 4500);
    Wallet.post(code, "yann", 1, null).then().statusCode(201);
    assertThat(Topics.debits(merchantSide.of(code).paymentId(), 2)).hasSize(2);
  }

  @Test
  void aSecondPressWhileTheFirstIsStillOnItsWayPaysOnce() {
    String code = merchantSide.request(6000);
    long before = Wallet.balanceOf("yann");

    List<CompletableFuture<Response>> presses =
        Stream.generate(
                () -> CompletableFuture.supplyAsync(() -> Wallet.postUnder(key, code, "yann", 100)))
            .limit(4)
            .toList();

    assertThat(presses.stream().map(CompletableFuture::join).map(Response::asString).distinct())
        .hasSize(1);
    assertThat(Wallet.balanceOf("yann")).isEqualTo(before - 100);
  }

  @Test
  void anotherOrderUnderAUsedKeyIsRefused() {
    String code = merchantSide.request(6000);
    Wallet.postUnder(key, code, "yann", 4500).then().statusCode(201);
    long before = Wallet.balanceOf("yann");

    Wallet.postUnder(key, code, "yann", 4000)
        .then()
        .statusCode(422)
        .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));

    assertThat(Wallet.balanceOf("yann")).isEqualTo(before);
  }

  @Test
  void anotherCustomersOrderMayHaveTheSameKey() {
    String code = merchantSide.request(6000);
    Wallet.postUnder(key, code, "yann", 100).then().statusCode(201);
    Wallet.postUnder(key, code, "nadia", 100)
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", nullValue());
  }

  @Test
  void aRefusedOrderMayComeAgainUnderItsKey() {
    String code = merchantSide.request(900_000);
    Wallet.postUnder(key, code, "karim", 800_000).then().statusCode(422);
    Wallet.postUnder(key, code, "karim", 100).then().statusCode(201);
  }

  @Test
  void aKeyIsOfSixtyFourVisibleCharactersAtMost() {
    String code = merchantSide.request(6000);
    Wallet.postUnder("k".repeat(64), code, "yann", 100).then().statusCode(201);
    for (String bad : List.of("k".repeat(65), "a key")) {
      Wallet.postUnder(bad, code, "yann", 100)
          .then()
          .statusCode(422)
          .body("errors[0].pointer", equalTo("/Idempotency-Key"));
    }
  }

  @Test
  void aCustomersJournalHoldsOnlyTheirDebitsNewestFirst() {
    String code = merchantSide.request(6000);
    UUID nadias = Wallet.pay(code, 1);
    Wallet.post(code, "yann", 2, null).then().statusCode(201);

    given()
        .queryParam("customer", "yann")
        .get("/api/debits")
        .then()
        .statusCode(200)
        .body("customer", everyItem(equalTo("yann")))
        .body("[0].amountCents", equalTo(2));
    given().get("/api/debits/" + nadias).then().statusCode(200).body("amountCents", equalTo(1));
  }
}
