/**
 * Merchants, outlets, accounts: who takes part, and who may sign in.
 *
 * <p>{@link fr.cvconnect.auth.merchant} and {@link fr.cvconnect.auth.outlet} are what operations
 * registers, {@link fr.cvconnect.auth.directory} what it looks up again, {@link
 * fr.cvconnect.auth.provisioning} how their accounts follow in Keycloak, {@link
 * fr.cvconnect.auth.apiclient} how a merchant lets its till software in, {@link
 * fr.cvconnect.auth.profile} what somebody signed in learns about himself. Here are only the
 * reasons for refusing a request, the reading of its fields, and the words people search by.
 */
package fr.cvconnect.auth;
