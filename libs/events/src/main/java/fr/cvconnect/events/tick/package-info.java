/**
 * What a timer repeats, in the services and here: {@link fr.cvconnect.events.tick.NextTick} bears
 * its failures.
 */
package fr.cvconnect.events.tick;
