package fr.cvconnect.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cvconnect.launcher.demo.DemoMerchant.Outlet;
import fr.cvconnect.launcher.io.JsonHttp;
import fr.cvconnect.launcher.io.JsonHttp.Answer;
import fr.cvconnect.servers.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Registers the merchants of {@code merchants.json} as operations would, through the gateway.
 *
 * <p>They are invented. Their IBANs have right check digits, and banks that exist, so that every
 * check accepts them.
 */
final class Registration {
  private static final Set<Integer> CREATED_NOW_OR_BEFORE = Set.of(201, 409);
  private static final Set<Integer> NOT_YET = Set.of(404, 503);

  /** Between a merchant's registration and the moment the other services have heard of it. */
  private static final Duration NEWS_LIMIT = Duration.ofSeconds(60);

  private final JsonHttp gateway;

  /**
   * @param gateway with a token of operations
   */
  Registration(JsonHttp gateway) {
    this.gateway = gateway;
  }

  /** Registers them all; what was registered before stays as it is. */
  List<DemoMerchant> registerAll() {
    var registered = new ArrayList<DemoMerchant>();
    for (var demo : declared()) {
      registered.add(register(demo));
    }
    return registered;
  }

  private DemoMerchant register(JsonNode demo) {
    var merchant = demo.get("merchant");
    var merchantId = merchant.get("merchantId").asText();
    create("/api/merchants", merchant);
    var outlets = new ArrayList<Outlet>();
    for (var outlet : demo.get("outlets")) {
      // A problem that says "already open" names the outlet, as the answer to a new one does.
      var opened = create("/api/merchants/" + merchantId + "/outlets", outlet);
      outlets.add(new Outlet(opened.body().get("outletId").asText(), outlet.get("email").asText()));
    }
    setBankAccount(merchantId, demo.get("bankAccount"));
    return new DemoMerchant(merchantId, merchant.get("email").asText(), outlets);
  }

  private void setBankAccount(String merchantId, JsonNode account) {
    var path = "/api/merchants/" + merchantId + "/bank-account";
    var last = new AtomicReference<Answer>();
    Waiting.until(
        "settlement-service to know merchant " + merchantId,
        NEWS_LIMIT,
        () -> {
          last.set(gateway.put(path, account));
          return !NOT_YET.contains(last.get().status());
        });
    require(Set.of(200), last.get(), "PUT " + path);
  }

  private Answer create(String path, JsonNode body) {
    var answer = gateway.post(path, body);
    require(CREATED_NOW_OR_BEFORE, answer, "POST " + path);
    return answer;
  }

  private static void require(Set<Integer> accepted, Answer answer, String call) {
    if (!accepted.contains(answer.status())) {
      throw new IllegalStateException(
          "%s answered %d: %s".formatted(call, answer.status(), answer.body()));
    }
  }

  private static JsonNode declared() {
    try (var text = Registration.class.getResourceAsStream("merchants.json")) {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
