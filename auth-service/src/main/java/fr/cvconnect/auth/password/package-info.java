/**
 * "Mot de passe oublié", and first passwords: both are chosen by a link that was mailed [seed].
 *
 * <p>{@link fr.cvconnect.auth.password.ResetAsking} stores what is asked and answers alike for
 * everybody; {@link fr.cvconnect.auth.password.ResetHandling} looks afterwards whether there is
 * such an account; {@link fr.cvconnect.auth.password.PasswordChoice} takes the password to
 * Keycloak. No password is ever stored here.
 */
package fr.cvconnect.auth.password;
