package fr.cvconnect.payment.checkout;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.cvconnect.payment.view.PaymentView;

/**
 * The answer to a request for payment: its fields, and one more where it was asked for.
 *
 * @param qr the QR code as SVG, or null
 */
record CreatedPayment(
    @JsonUnwrapped PaymentView payment, @JsonInclude(JsonInclude.Include.NON_NULL) String qr) {}
