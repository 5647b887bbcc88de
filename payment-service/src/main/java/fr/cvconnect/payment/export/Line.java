package fr.cvconnect.payment.export;

import fr.cvconnect.payment.lifecycle.Payment;

/**
 * One payment in the file.
 *
 * @param outletName null if the outlet has not been told of
 */
record Line(Payment payment, String outletName) {}
