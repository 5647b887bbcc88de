/** Expiry: a request that nobody paid in time ends, but never before money could still count. */
package fr.cvconnect.payment.expiry;
