/** What the customer's wallet publishes. */
package fr.cvconnect.bench.wallet;
