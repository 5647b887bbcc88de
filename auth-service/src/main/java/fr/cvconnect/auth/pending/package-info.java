/**
 * What waits for Keycloak, our second store, and is done there as often as it takes.
 *
 * <p>A change is stored with its reason, as a row; {@link fr.cvconnect.auth.pending.PendingLoop}
 * has each kind of {@link fr.cvconnect.auth.pending.PendingWork} do its rows, in every replica.
 */
package fr.cvconnect.auth.pending;
