/**
 * How accounts come to stand in Keycloak, our second store.
 *
 * <p>Whoever needs an account, or changes what it may do, says so in the transaction that stores
 * the reason; {@link fr.cvconnect.auth.provisioning.AccountProvisioning} does it in Keycloak later,
 * as often as it takes. Only once an account stands may its {@link
 * fr.cvconnect.auth.provisioning.AccountHolder} publish that.
 */
package fr.cvconnect.auth.provisioning;
