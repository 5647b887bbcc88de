/**
 * Refuses requests whose meaning could differ between this server and the next.
 *
 * <p>Services decide by path and role. A path that one of them reads differently than the gateway
 * (encoded slashes, dots, matrix parameters) would pass here and mean something else there, so only
 * plain paths pass. {@link fr.cvconnect.gateway.check.PlainTarget} is the rule, {@link
 * fr.cvconnect.gateway.check.RequestCheck} applies it.
 */
package fr.cvconnect.gateway.check;
