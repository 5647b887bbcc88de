package fr.cvconnect.sandbox.wallet;

import fr.cvconnect.events.Ids;
import fr.cvconnect.sandbox.wallet.request.PaymentRequest;
import fr.cvconnect.web.ProblemException;
import fr.cvconnect.web.WebProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands in for gateway and payment-service: shows requests to whoever has a wallet's token, a real
 * one for the audience payment-service.
 */
@Path("/wallet/payment-requests")
@Singleton
public class MerchantSideResource {
  private final Map<String, PaymentRequest> requests = new ConcurrentHashMap<>();
  private final InstantSource clock;
  private volatile boolean away;

  MerchantSideResource(InstantSource clock) {
    this.clock = clock;
  }

  @GET
  @Path("/{code}")
  @RolesAllowed("wallet")
  public PaymentRequest find(@PathParam("code") String code) {
    if (away) {
      throw new ProblemException(WebProblem.UNAVAILABLE, "Away for a test.");
    }
    PaymentRequest found = requests.get(code);
    if (found == null) {
      throw new NotFoundException();
    }
    return found;
  }

  /** A new request that waits for nine minutes, under a code of its own. */
  public String request(long requestedCents) {
    String code = Ids.next().toString();
    requests.put(
        code,
        new PaymentRequest(
            Ids.next(),
            "Hôtel du Lac",
            "100001000001",
            "Réception",
            "Annecy",
            "REF253",
            null,
            requestedCents,
            "EUR",
            "WAITING",
            clock.instant().plusSeconds(540)));
    return code;
  }

  public PaymentRequest of(String code) {
    return requests.get(code);
  }

  public void goAway(boolean isAway) {
    away = isAway;
  }
}
