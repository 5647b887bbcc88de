/**
 * Merchants, outlets, accounts: who takes part, and who may sign in.
 *
 * <p>{@link fr.cvconnect.auth.merchant} and {@link fr.cvconnect.auth.outlet} are what operations
 * registers, {@link fr.cvconnect.auth.provisioning} how their accounts follow in Keycloak, {@link
 * fr.cvconnect.auth.profile} what somebody signed in learns about himself. Here are only the
 * reasons for refusing a request and the reading of its fields.
 */
package fr.cvconnect.auth;
