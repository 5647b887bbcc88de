package fr.cvconnect.payment.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.payment.Stage;
import fr.cvconnect.payment.TestWallet;
import fr.cvconnect.testing.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests that share a transaction are answered as if each had been alone. */
@QuarkusTest
@WithTestResource(TestWallet.class)
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "payment-service"))
class SimultaneousRequestsTest {
  private static final int MANY = 40;

  private static String first;
  private static String second;

  @BeforeEach
  void open() {
    if (first == null) {
      first = Stage.outlet(Stage.merchant(1), 1);
      second = Stage.outlet(Stage.merchant(1), 1);
    }
  }

  @Test
  void eachIsStoredAtItsOwnOutletAndItsFactPublished() {
    List<String> carts = carts(MANY);

    List<Response> answers =
        together(
            IntStream.range(0, MANY).mapToObj(n -> plain(n % 2 == 0 ? first : second, carts, n)));

    Set<String> ids = new HashSet<>();
    for (int n = 0; n < MANY; n++) {
      Response answer = answers.get(n);
      assertThat(answer.statusCode()).isEqualTo(201);
      assertThat(answer.<String>path("cartNumber")).isEqualTo(carts.get(n));
      assertThat(answer.<String>path("outletId")).isEqualTo(n % 2 == 0 ? first : second);
      ids.add(answer.path("id"));
    }
    assertThat(ids).hasSize(MANY);
    ids.forEach(id -> assertThat(Stage.fact(id, "PaymentRequested")).isNotNull());
  }

  @Test
  void whatIsWrongWithOneIsToldToItAlone() {
    List<String> carts = carts(MANY);

    List<Response> answers =
        together(
            IntStream.range(0, MANY)
                .mapToObj(n -> n % 10 == 7 ? tooSmall(carts.get(n)) : plain(first, carts, n)));

    for (int n = 0; n < MANY; n++) {
      if (n % 10 == 7) {
        Stage.problem(answers.get(n), 422, "AMOUNT_BELOW_MINIMUM");
      } else {
        assertThat(answers.get(n).statusCode()).isEqualTo(201);
      }
    }
  }

  @Test
  void ofThoseForOneCartOneIsStoredAndTheOthersArePointedAtIt() {
    String cart = Stage.cart();

    List<Response> answers = together(Stream.generate(() -> plain(first, cart)).limit(MANY));

    List<Response> stored = answers.stream().filter(it -> it.statusCode() == 201).toList();
    assertThat(stored).hasSize(1);
    String id = stored.getFirst().path("id");
    answers.stream()
        .filter(it -> it.statusCode() != 201)
        .forEach(
            refused ->
                assertThat(
                        Stage.problem(refused, 409, "CART_ALREADY_WAITING")
                            .extract()
                            .<String>path("paymentId"))
                    .isEqualTo(id));
  }

  @Test
  void eachKeyMakesOnePaymentHoweverOftenItIsSent() {
    List<String> carts = carts(MANY / 4);
    List<String> keys = carts.stream().map(cart -> Stage.key()).toList();

    List<Response> answers =
        together(
            IntStream.range(0, MANY)
                .mapToObj(n -> keyed(keys.get(n % keys.size()), carts.get(n % carts.size()))));

    for (int n = 0; n < MANY; n++) {
      Response answer = answers.get(n);
      assertThat(answer.statusCode()).isEqualTo(201);
      assertThat(answer.<String>path("id"))
          .isEqualTo(answers.get(n % keys.size()).<String>path("id"));
      assertThat(answer.<String>path("cartNumber")).isEqualTo(carts.get(n % carts.size()));
    }
    assertThat(answers.stream().filter(it -> it.header("Idempotency-Replayed") == null))
        .hasSize(keys.size());
  }

  @Test
  void aKeyOfAnotherRequestIsRefusedAndTheOthersGoOn() {
    String used = Stage.key();
    assertThat(call(keyed(used, Stage.cart())).statusCode()).isEqualTo(201);
    List<String> carts = carts(MANY);

    List<Response> answers =
        together(
            IntStream.range(0, MANY)
                .mapToObj(n -> keyed(n % 10 == 7 ? used : Stage.key(), carts.get(n))));

    for (int n = 0; n < MANY; n++) {
      if (n % 10 == 7) {
        Stage.problem(answers.get(n), 422, "IDEMPOTENCY_KEY_REUSED");
      } else {
        assertThat(answers.get(n).statusCode()).isEqualTo(201);
      }
    }
  }

  private static List<String> carts(int count) {
    return Stream.generate(Stage::cart).limit(count).toList();
  }

  private static Callable<Response> plain(String outlet, List<String> carts, int n) {
    return plain(outlet, carts.get(n));
  }

  private static Callable<Response> plain(String outlet, String cart) {
    return ask(as(outlet), cart, 2_000);
  }

  private static Callable<Response> tooSmall(String cart) {
    return ask(as(second), cart, 1_999);
  }

  private static Callable<Response> keyed(String key, String cart) {
    return ask(as(first).header("Idempotency-Key", key), cart, 2_000);
  }

  private static RequestSpecification as(String outlet) {
    return Stage.as(Stage.TOKENS.outlet(outlet));
  }

  private static Callable<Response> ask(RequestSpecification caller, String cart, long cents) {
    return () ->
        caller.body(Map.of("amountCents", cents, "cartNumber", cart)).post("/api/payments");
  }

  /** All at once; the answers in the order of the calls. */
  private static List<Response> together(Stream<Callable<Response>> calls) {
    try (ExecutorService threads = Executors.newFixedThreadPool(MANY)) {
      List<Future<Response>> answers = calls.map(threads::submit).toList();
      return answers.stream().map(SimultaneousRequestsTest::get).toList();
    }
  }

  private static Response call(Callable<Response> one) {
    return together(Stream.of(one)).getFirst();
  }

  private static Response get(Future<Response> answer) {
    try {
      return answer.get();
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }
}
