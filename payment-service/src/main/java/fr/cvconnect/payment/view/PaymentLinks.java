package fr.cvconnect.payment.view;

import fr.cvconnect.payment.PaymentsConfig;
import fr.cvconnect.payment.lifecycle.Payment;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/** The link that a payment's QR carries: {@code https://…/p/<token>} [choice]. */
@ApplicationScoped
public class PaymentLinks {
  private final URI publicUrl;

  PaymentLinks(PaymentsConfig config) {
    this.publicUrl = config.publicUrl();
  }

  /** Leads to this payment only; the token in it is its one secret. */
  public URI of(Payment payment) {
    return publicUrl.resolve("/p/" + payment.secrets().token());
  }
}
