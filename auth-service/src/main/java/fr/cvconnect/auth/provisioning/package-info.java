/**
 * How accounts come to stand in Keycloak, our second store.
 *
 * <p>Whoever needs an account requests it in the transaction that stores its reason; {@link
 * fr.cvconnect.auth.provisioning.AccountProvisioning} opens it in Keycloak later, as often as it
 * takes, and only then lets the {@link fr.cvconnect.auth.provisioning.AccountHolder} publish the
 * fact.
 */
package fr.cvconnect.auth.provisioning;
