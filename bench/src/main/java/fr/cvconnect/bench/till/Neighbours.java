package fr.cvconnect.bench.till;

import fr.cvconnect.e2e.sandbox.Desk;
import fr.cvconnect.e2e.sandbox.Http;
import fr.cvconnect.e2e.sandbox.Payment;
import fr.cvconnect.e2e.sandbox.SandboxFile;
import fr.cvconnect.e2e.sandbox.SandboxFile.Account;
import fr.cvconnect.e2e.sandbox.Waiting;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Outlets beside those whose tills are measured: a till hears what is paid at its own outlet, which
 * is never fifty payments a second.
 */
record Neighbours(Desk merchant, List<String> outletIds) {
  private static final int OUTLETS = 12;
  private static final long REQUESTED_CENTS = 6_000;

  /** Opens them as operations would; returns once payments can be asked for at each. */
  static Neighbours movingIn(SandboxFile house) {
    Account merchant = house.accounts("merchant").getFirst();
    Http operations = Desk.of(house, house.accounts("operations").getFirst()).http();
    List<String> outletIds =
        IntStream.rangeClosed(1, OUTLETS)
            .mapToObj(number -> open(operations, merchant.merchantId(), number))
            .toList();
    Desk desk = Desk.of(house, merchant);
    outletIds.forEach(
        outletId ->
            Waiting.until(
                "outlet " + outletId + " to be known",
                () -> desk.tryRequest(REQUESTED_CENTS, "first", outletId).status() == 201));
    return new Neighbours(desk, outletIds);
  }

  private static String open(Http operations, String merchantId, int number) {
    return operations
        .post(
            "/api/merchants/" + merchantId + "/outlets",
            Map.of(
                "name", "Kiosque " + number,
                "town", "Biscarrosse",
                "email", "kiosque" + number + "@camping-les-pins.example"))
        .expecting(201)
        .json()
        .get("outletId")
        .asText();
  }

  /** One of them, in turns, asks for a payment. */
  Payment request(long turn) {
    String outletId = outletIds.get((int) (turn % outletIds.size()));
    return merchant.request(REQUESTED_CENTS, "T" + turn, outletId);
  }
}
