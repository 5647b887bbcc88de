package fr.cvconnect.e2e.sandbox;

import fr.cvconnect.e2e.sandbox.Http.Answer;
import fr.cvconnect.e2e.sandbox.SandboxFile.Account;
import fr.cvconnect.e2e.sandbox.SandboxFile.Client;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where one account works: a merchant's, an outlet's, a till's, finance's.
 *
 * @param merchantId null for staff
 */
public record Desk(Http http, String merchantId) {
  private static final int PAGE_SIZE = 100;

  private record Token(String access_token) {}

  private record PaymentPage(List<Payment> items, String nextCursor) {}

  /** Signs a person in, as only the sandbox allows: with the password, for a script. */
  public static Desk of(SandboxFile sandbox, Account account) {
    Map<String, String> credentials =
        Map.of(
            "grant_type", "password",
            "client_id", sandbox.cliClientId(),
            "username", account.id(),
            "password", account.password());
    return new Desk(signedIn(sandbox, account.id(), credentials), account.merchantId());
  }

  public static Desk of(SandboxFile sandbox, Client client) {
    Map<String, String> credentials =
        Map.of(
            "grant_type", "client_credentials",
            "client_id", client.clientId(),
            "client_secret", client.secret());
    return new Desk(signedIn(sandbox, client.clientId(), credentials), client.merchantId());
  }

  private static Http signedIn(SandboxFile sandbox, String who, Map<String, String> credentials) {
    Answer answer = new Http(sandbox.tokenUrl(), null).postForm("", credentials);
    if (answer.status() != 200) {
      throw new AssertionError(
          "%s of .local/sandbox.json cannot sign in: %s. If it was blocked, or its password changed, ./cv up --fresh starts anew"
              .formatted(who, answer));
    }
    return new Http(sandbox.gateway(), answer.as(Token.class).access_token());
  }

  public Payment request(long amountCents, String cartNumber) {
    return tryRequest(amountCents, cartNumber).expecting(201).as(Payment.class);
  }

  public Answer tryRequest(long amountCents, String cartNumber) {
    return http.post("/api/payments", Map.of("amountCents", amountCents, "cartNumber", cartNumber));
  }

  /** For accounts with several outlets. */
  public Payment request(long amountCents, String cartNumber, String outletId) {
    return tryRequest(amountCents, cartNumber, outletId).expecting(201).as(Payment.class);
  }

  public Answer tryRequest(long amountCents, String cartNumber, String outletId) {
    return http.post(
        "/api/payments",
        Map.of("amountCents", amountCents, "cartNumber", cartNumber, "outletId", outletId));
  }

  public Payment read(String paymentId) {
    return tryRead(paymentId).expecting(200).as(Payment.class);
  }

  public Answer tryRead(String paymentId) {
    return http.get("/api/payments/" + paymentId);
  }

  public Payment cancel(String paymentId) {
    return http.post("/api/payments/" + paymentId + "/cancellation", Map.of())
        .expecting(200)
        .as(Payment.class);
  }

  public byte[] qrPng(String paymentId) {
    return http.get("/api/payments/" + paymentId + "/qr", "image/png").expecting(200).bytes();
  }

  /** Returns the payment once it has this status. */
  public Payment awaitStatus(String paymentId, String status) {
    Waiting.until(
        "payment " + paymentId + " to be " + status, () -> read(paymentId).status().equals(status));
    return read(paymentId);
  }

  /**
   * The list, newest first, page by page.
   *
   * @param filter {@code scope=mine} or more of the list's parameters
   * @param since older ones are left out
   */
  public List<Payment> list(String filter, Instant since) {
    List<Payment> found = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      String path = "/api/payments?limit=" + PAGE_SIZE + "&" + filter + cursor;
      PaymentPage page = http.get(path).expecting(200).as(PaymentPage.class);
      List<Payment> young =
          page.items().stream().filter(item -> !item.createdAt().isBefore(since)).toList();
      found.addAll(young);
      boolean mayGoOn = page.nextCursor() != null && young.size() == page.items().size();
      cursor = mayGoOn ? "&cursor=" + Http.encoded(page.nextCursor()) : null;
    }
    return found;
  }

  public LiveStream listen() {
    return new LiveStream(http);
  }
}
