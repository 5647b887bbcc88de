/**
 * People's sessions in the browser. quarkus-oidc signs them in (code flow with PKCE) and keeps
 * their tokens in an encrypted cookie; here the cookie is exchanged for the access token on the way
 * to the services, and signing in and out begin and end. Nothing is stored: any replica can serve
 * any request, and the identity provider alone knows how long a session may last.
 */
package fr.cvconnect.gateway.session;
