/**
 * Links by which people choose a password: single-use, short-lived, and mailed by this service
 * itself, so that no token ever travels in a fact.
 *
 * <p>They live in machine time: moving the sandbox's clock does not end them.
 */
package fr.cvconnect.auth.link;
