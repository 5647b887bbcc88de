/**
 * The way through the gateway: {@link fr.cvconnect.gateway.door.Door} lists the steps in their
 * order.
 */
package fr.cvconnect.gateway.door;
