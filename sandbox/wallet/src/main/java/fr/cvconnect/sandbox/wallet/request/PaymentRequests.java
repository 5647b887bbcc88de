package fr.cvconnect.sandbox.wallet.request;

import fr.cvconnect.events.outbox.Transactions;
import fr.cvconnect.sandbox.wallet.WalletProblem;
import fr.cvconnect.web.ProblemException;
import fr.cvconnect.web.WebProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.InstantSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Looks payment requests up. Looking is scanning: the merchant sees that the customer has.
 *
 * <p>What was seen is kept, so that a customer who has the request on the screen can still pay it
 * while the merchant's side is away: the debit is between the customer and the wallet.
 */
@ApplicationScoped
public class PaymentRequests {
  private static final Logger LOG = Logger.getLogger(PaymentRequests.class);

  /** What a token, or a short code as people type it, consists of. */
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_ -]{1,64}");

  private static final Pattern LINK = Pattern.compile("https?://[^?#]*/([^/?#]+)/?([?#].*)?");

  private final MerchantSide merchantSide;
  private final SeenRequests seenRequests;
  private final Transactions transactions;
  private final InstantSource clock;

  PaymentRequests(
      @RestClient MerchantSide merchantSide,
      SeenRequests seenRequests,
      Transactions transactions,
      InstantSource clock) {
    this.merchantSide = merchantSide;
    this.seenRequests = seenRequests;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * The request behind what a customer scanned, pasted or typed. Fails with REQUEST_NOT_FOUND, or
   * with UNAVAILABLE if the merchant's side is away and the code was never seen here.
   *
   * @param text the QR code's link, its token, or the short code
   */
  public Uni<PaymentRequest> lookUp(String text) {
    String code = codeIn(text);
    if (!CODE.matcher(code).matches()) {
      // Some other QR code; the gateway would refuse parts of it before anybody looks it up.
      return Uni.createFrom().failure(notFound());
    }
    return merchantSide
        .paymentRequest(code)
        .call(request -> transactions.run(() -> remember(code, request)))
        .onFailure(failure -> !isNotFound(failure))
        .recoverWithUni(failure -> seenBefore(code, failure))
        .onFailure(PaymentRequests::isNotFound)
        .transform(unknown -> notFound());
  }

  private Uni<SeenRequest> remember(String code, PaymentRequest request) {
    return seenRequests.remember(SeenRequest.of(code, request, clock.instant()));
  }

  private Uni<PaymentRequest> seenBefore(String code, Throwable failure) {
    LOG.warnf("no answer from the gateway: %s", failure);
    return transactions
        .run(() -> seenRequests.findById(code))
        .onItem()
        .ifNull()
        .failWith(
            () ->
                new ProblemException(
                    WebProblem.UNAVAILABLE, "The merchant's side does not answer."))
        .map(SeenRequest::request);
  }

  static String codeIn(String text) {
    String typed = text.strip();
    Matcher link = LINK.matcher(typed);
    return link.matches() ? link.group(1) : typed;
  }

  private static boolean isNotFound(Throwable failure) {
    return failure instanceof WebApplicationException refused
        && refused.getResponse().getStatus() == 404;
  }

  private static ProblemException notFound() {
    return new ProblemException(
        WalletProblem.REQUEST_NOT_FOUND, "Neither its link, nor its token, nor its short code.");
  }
}
