package fr.cvconnect.payment.lifecycle;

/**
 * What a merchant asks for, already checked.
 *
 * @param amountCents from 20.00 EUR [seed] to 10 000.00 EUR [choice], both configurable
 * @param cartNumber the merchant's own reference, not unique over time [seed]
 * @param label null or what the customer reads
 * @param customerReference null or the merchant's name for the customer
 * @param sellerId null or who sells
 */
public record PaymentTerms(
    long amountCents, String cartNumber, String label, String customerReference, String sellerId) {}
