package fr.cvconnect.payment.checkout;

import static fr.cvconnect.payment.PaymentProblem.AMOUNT_ABOVE_MAXIMUM;
import static fr.cvconnect.payment.PaymentProblem.AMOUNT_BELOW_MINIMUM;

import fr.cvconnect.money.Cents;
import fr.cvconnect.payment.PaymentsConfig;
import fr.cvconnect.payment.lifecycle.PaymentTerms;
import fr.cvconnect.web.Texts;
import fr.cvconnect.web.Violations;
import jakarta.enterprise.context.ApplicationScoped;

/** What may be asked for; everything that is wrong is said at once. */
@ApplicationScoped
class TermsCheck {
  /** Longest cart number: the scheme's API takes no more [fact]. */
  static final int CART_NUMBER_CHARACTERS = 20;

  // The real portal's limits are not known: these are ours [choice].
  static final int LABEL_CHARACTERS = 100;
  static final int CUSTOMER_REFERENCE_CHARACTERS = 50;
  static final int SELLER_ID_CHARACTERS = 35;

  private final PaymentsConfig config;

  TermsCheck(PaymentsConfig config) {
    this.config = config;
  }

  /** Whether nothing is wrong with the request by itself. */
  boolean accepts(NewPayment asked) {
    Violations violations = new Violations();
    read(asked, violations);
    return violations.isEmpty();
  }

  /** Fails with all that is wrong. */
  PaymentTerms terms(NewPayment asked) {
    Violations violations = new Violations();
    PaymentTerms terms = read(asked, violations);
    violations.throwIfAny();
    return terms;
  }

  private PaymentTerms read(NewPayment asked, Violations violations) {
    Texts texts = new Texts(violations);
    long amountCents = amount(asked.amountCents(), violations);
    String cart = texts.required("/cartNumber", asked.cartNumber(), CART_NUMBER_CHARACTERS);
    String label = texts.optional("/label", asked.label(), LABEL_CHARACTERS);
    String customer =
        texts.optional(
            "/customerReference", asked.customerReference(), CUSTOMER_REFERENCE_CHARACTERS);
    String seller = texts.optional("/sellerId", asked.sellerId(), SELLER_ID_CHARACTERS);
    return new PaymentTerms(amountCents, cart, label, customer, seller);
  }

  private long amount(Long amountCents, Violations violations) {
    if (amountCents == null) {
      violations.add("/amountCents", "REQUIRED", "An amount in cents is required.");
      return 0;
    }
    if (amountCents < config.minimumCents()) {
      String least = Cents.decimal(config.minimumCents()).toPlainString();
      violations.add("/amountCents", AMOUNT_BELOW_MINIMUM, "Ask for " + least + " EUR or more.");
    } else if (amountCents > config.maximumCents()) {
      String most = Cents.decimal(config.maximumCents()).toPlainString();
      violations.add("/amountCents", AMOUNT_ABOVE_MAXIMUM, "Ask for " + most + " EUR or less.");
    }
    return amountCents;
  }
}
