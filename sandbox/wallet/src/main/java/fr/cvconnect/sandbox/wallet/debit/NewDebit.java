package fr.cvconnect.sandbox.wallet.debit;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.cvconnect.json.WireJson;
import fr.cvconnect.web.Texts;
import fr.cvconnect.web.Violations;

/**
 * What a customer orders.
 *
 * @param request the QR code's link, its token, or the short code
 * @param customer who pays
 * @param amountCents all of the request or a part; the wallet does not compare, the payment does
 * @param fault how the wallet misbehaves; null like {@link Fault#NONE}
 */
record NewDebit(String request, String customer, long amountCents, Fault fault) {
  private static final int LONGEST_LINK = 500;
  private static final int LONGEST_CUSTOMER = 50;

  NewDebit {
    fault = fault == null ? Fault.NONE : fault;
  }

  /** Fails with VALIDATION_FAILED and everything that is wrong. */
  NewDebit checked() {
    Violations violations = new Violations();
    Texts texts = new Texts(violations);
    String cleanRequest = texts.required("/request", request, LONGEST_LINK);
    String cleanCustomer = texts.required("/customer", customer, LONGEST_CUSTOMER);
    if (amountCents < 1) {
      violations.add("/amountCents", "NOT_POSITIVE", "At least one cent is paid.");
    }
    violations.throwIfAny();
    return new NewDebit(cleanRequest, cleanCustomer, amountCents, fault);
  }

  /** The order as text; two orders are the same when their texts are. */
  String text() {
    try {
      return WireJson.strict().writeValueAsString(this);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
