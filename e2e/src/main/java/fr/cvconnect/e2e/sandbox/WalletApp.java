package fr.cvconnect.e2e.sandbox;

import fr.cvconnect.e2e.sandbox.Http.Answer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The customer's wallet: what its page does, for one customer. */
public final class WalletApp {
  /** Who asks and how much, as the customer sees it. */
  public record Request(
      String paymentId,
      String merchantName,
      String cartNumber,
      long requestedCents,
      String status) {}

  public record Taken(String debitId, String paymentId, Instant debitedAt) {}

  /**
   * A line of the wallet's journal.
   *
   * @param answer null as long as there is none
   */
  public record Debit(String debitId, long amountCents, DebitAnswer answer, long givenBackCents) {}

  /**
   * @param reason null unless it was refused
   */
  public record DebitAnswer(String event, String reason) {}

  private record Customer(String id, String name, long balanceCents) {}

  private final Http http;
  private final String customerId;

  private WalletApp(Http http, String customerId) {
    this.http = http;
    this.customerId = customerId;
  }

  /** For the customer who has most left, so that a sandbox lives through many stories. */
  public static WalletApp ofTheRichest(SandboxFile sandbox) {
    Http http = new Http(sandbox.wallet(), null);
    Customer richest =
        Arrays.stream(customers(http))
            .max(Comparator.comparingLong(Customer::balanceCents))
            .orElseThrow();
    return new WalletApp(http, richest.id());
  }

  public long balanceCents() {
    return Arrays.stream(customers(http))
        .filter(customer -> customer.id().equals(customerId))
        .findFirst()
        .orElseThrow()
        .balanceCents();
  }

  /** Scans a QR code or types a short code. */
  public Request scan(String linkOrShortCode) {
    return http.get("/api/requests?q=" + Http.encoded(linkOrShortCode))
        .expecting(200)
        .as(Request.class);
  }

  public Taken pay(Payment payment, long amountCents) {
    return misbehave(payment, amountCents, null);
  }

  /** For whoever has only what the QR code says. */
  public Taken pay(String link, long amountCents) {
    return order(link, amountCents, null);
  }

  /**
   * @param fault one of the wallet's, null for none
   */
  public Taken misbehave(Payment payment, long amountCents, String fault) {
    return order(payment.link(), amountCents, fault);
  }

  private Taken order(String request, long amountCents, String fault) {
    Map<String, Object> order = new HashMap<>();
    order.put("request", request);
    order.put("customer", customerId);
    order.put("amountCents", amountCents);
    order.put("fault", fault);
    Answer answer = http.post("/api/debits", order);
    return answer.expecting(201).as(Taken.class);
  }

  /** Returns the journal's line once the merchant's side has answered the debit. */
  public Debit awaitAnswer(Taken taken) {
    return Waiting.forSome(
        "an answer to debit " + taken.debitId(),
        () -> Optional.of(journal(taken)).filter(debit -> debit.answer() != null));
  }

  public Debit journal(Taken taken) {
    return Arrays.stream(http.get("/api/debits").expecting(200).as(Debit[].class))
        .filter(debit -> debit.debitId().equals(taken.debitId()))
        .findFirst()
        .orElseThrow();
  }

  private static Customer[] customers(Http http) {
    return http.get("/api/customers").expecting(200).as(Customer[].class);
  }
}
