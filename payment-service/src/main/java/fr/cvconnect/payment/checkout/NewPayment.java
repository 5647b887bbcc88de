package fr.cvconnect.payment.checkout;

/**
 * The body of {@code POST /api/payments}.
 *
 * @param outletId 12 digits; optional for whoever collects for one outlet only
 * @param amountCents cents of EUR, 6000 for 60.00
 * @param cartNumber the merchant's own reference, 1 to 20 characters
 * @param label what the customer reads, at most 100 characters; optional
 * @param customerReference at most 50 characters; optional
 * @param sellerId at most 35 characters; optional
 */
record NewPayment(
    String outletId,
    Long amountCents,
    String cartNumber,
    String label,
    String customerReference,
    String sellerId) {}
