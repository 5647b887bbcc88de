/**
 * API clients: credentials that a merchant's administrator makes for its till software.
 *
 * <p>What a client may do stands here and follows in Keycloak, as accounts do: whoever creates or
 * revokes one, suspends its merchant or closes an outlet of it adds a change, and {@link
 * fr.cvconnect.auth.apiclient.ApiClientProvisioning} makes the client there what it has to be by
 * then. Its secret is drawn by Keycloak, told once, and stored nowhere else.
 */
package fr.cvconnect.auth.apiclient;
