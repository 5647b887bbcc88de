/**
 * The only place in the house that talks to Keycloak's admin API.
 *
 * <p>{@link fr.cvconnect.auth.keycloak.KeycloakAccounts} says in our words what is done there;
 * every step of it may be repeated.
 */
package fr.cvconnect.auth.keycloak;
