/**
 * Accounts: what people sign in with, and where they are written to.
 *
 * <p>Keycloak knows their passwords and signs them in; what an account is for stands here.
 */
package fr.cvconnect.auth.account;
