/**
 * What a timer repeats, in the services and here: {@link fr.cvconnect.events.tick.NextTick} bears
 * its failures, {@link fr.cvconnect.events.tick.Backoff} says how long to wait after each. {@link
 * fr.cvconnect.events.tick.Pace} slows down what need not happen at every turn.
 */
package fr.cvconnect.events.tick;
