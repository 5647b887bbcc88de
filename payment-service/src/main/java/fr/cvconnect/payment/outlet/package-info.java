/**
 * Merchants and outlets as payment-service knows them: from auth-service's facts, enough to say for
 * whom one may collect and who asks the customer to pay.
 */
package fr.cvconnect.payment.outlet;
