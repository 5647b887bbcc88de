/**
 * Sends a request on to the service its path belongs to, and the answer back, as it comes.
 *
 * <p>{@link fr.cvconnect.gateway.forward.Target} is the table of paths; {@code Upstreams} holds the
 * connections; {@code RequestHeaders} and {@code ResponseHeaders} say what is not passed on.
 */
package fr.cvconnect.gateway.forward;
