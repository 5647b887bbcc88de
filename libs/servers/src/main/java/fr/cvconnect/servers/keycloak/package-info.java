/**
 * Keycloak as a process, its realm, and the few calls of its administration API that set one up.
 *
 * <p>{@link fr.cvconnect.servers.keycloak.Keycloak} is the server, {@link
 * fr.cvconnect.servers.keycloak.RealmFile} what it imports at its first start, {@link
 * fr.cvconnect.servers.keycloak.KeycloakAdmin} makes accounts and API clients afterwards.
 */
package fr.cvconnect.servers.keycloak;
