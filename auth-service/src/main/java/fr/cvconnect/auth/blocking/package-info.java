/**
 * Accounts that are blocked and unblocked, and the facts about it.
 *
 * <p>What wrong passwords block, Keycloak blocks itself; only a new password lifts it [seed].
 */
package fr.cvconnect.auth.blocking;
