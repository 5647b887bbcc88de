/**
 * Names every request and writes one line about it, without anything secret.
 *
 * <p>{@code RequestNames} gives it an id and a trace, which the services get too; {@link
 * fr.cvconnect.gateway.log.AccessLog} writes the line when the answer has ended.
 */
package fr.cvconnect.gateway.log;
