/**
 * What a timer repeats, in the services and here: {@link fr.cvconnect.events.tick.NextTick} bears
 * its failures, {@link fr.cvconnect.events.tick.Backoff} says how long to wait after each.
 */
package fr.cvconnect.events.tick;
