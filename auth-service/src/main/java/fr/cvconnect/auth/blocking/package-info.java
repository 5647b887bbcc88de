/**
 * Accounts that are blocked and unblocked, and the facts about it.
 *
 * <p>What wrong passwords block, Keycloak blocks itself; only a new password lifts it [seed].
 * {@link fr.cvconnect.auth.blocking.LockoutWatch} learns of it from Keycloak's own events. What
 * operations blocks ({@link fr.cvconnect.auth.blocking.Blocking}) only operations lifts.
 */
package fr.cvconnect.auth.blocking;
